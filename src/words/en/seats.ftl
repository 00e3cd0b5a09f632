# Words of the attendance desk and of the counting board's desk.

## Head of the screen
seat-rehearsal = REHEARSAL
seat-joining = Joining the congress… the program connects by itself when the presidium's computer is ready.
seat-link-lost = LINK LOST since { $since } · the program reconnects by itself · what is being typed is kept

## Attendance desk
desk-seat = ATTENDANCE DESK
desk-search = Find a delegate
desk-field = Code or name:
desk-list-all = Summoned: { $count }
desk-list-found = Found: { $count }
desk-list-missing = NOT YET HERE, not reported: { $count }
desk-recent-title = Just recorded
desk-recent = { $name } ({ $code }), { $unit }: { $state }
desk-numbers = Numbers
desk-units = By unit: present/summoned
desk-more-units = … and { $count } more units

desk-state-expected = not yet here
desk-state-present = present
desk-state-left = left
desk-state-excused = absent, excused
desk-state-unexcused = absent, unexcused
desk-vote = ✓ votes
desk-vote-short = V✓
desk-no-vote = ✗ no vote
desk-no-vote-short = V✗
desk-kind-official = official
desk-kind-ex-officio = ex officio
desk-kind-appointed = appointed
desk-kind-alternate = alternate
desk-kind-probationary = probationary member
desk-kind-guest = guest

desk-voters = With a vote
desk-others = Without
desk-guests = Guests
desk-number-summoned = Summoned
desk-number-present = Present
desk-number-left = Left
desk-number-excused = Absent, excused
desk-number-unexcused = Absent, unexcused
desk-number-expected = Not yet here
desk-summary = With a vote: summoned { $summoned } · present { $present } · excused { $excused } · unexcused { $unexcused } · not yet here { $expected }. Others present: { $others }
desk-summary-left = With a vote: summoned { $summoned } · present { $present } · excused { $excused } · unexcused { $unexcused } · left { $left } · not yet here { $expected }. Others present: { $others }

desk-nobody-found = Nobody found. Delete some letters and search again; accents are not needed.
desk-nobody-missing = Nobody is missing: all have been checked in or reported absent.
desk-no-roll = No roll yet. It appears when the congress is opened.
desk-no-such-code = There is no code “{ $code }” among the { $count } people of the roll. Nobody was checked in. Scan again, or search by name.
desk-no-such-name = Nobody on the roll is called “{ $text }”. Look at the summons again, or ask the presidium.
desk-no-such-name-missing = Among those not yet here nobody is called “{ $text }”. Press Tab to search the whole roll.
desk-only-near = Nobody is called exactly “{ $text }”; the nearest is { $name }. If it is the right person, choose with ↑ ↓ and press Enter.
desk-same-name = There are { $count } people called { $name }. Look at the unit, choose with ↑ ↓ and press Enter.
desk-not-recorded = NOT RECORDED for { $name }: the link is lost. Press Enter once more when it is back.
desk-done-present = PRESENT: { $name } ({ $code }), { $unit } · { $vote }
desk-done-left = LEFT: { $name } ({ $code }), { $unit } · { $vote }
desk-done-excused = ABSENT, EXCUSED: { $name } ({ $code }), { $unit } · { $vote }
desk-done-unexcused = ABSENT, UNEXCUSED: { $name } ({ $code }), { $unit } · { $vote }
desk-done-undo = Taken back. The act and the reason both stay in the record.
desk-note-title = Absent with an accepted reason
desk-note-ask = Why is { $name } ({ $code }) absent?
desk-note-kept = Only the desk and the presidium can see the reason. Enter records, Esc leaves.
desk-undo-title = Take back what was just recorded
desk-undo-what = This will be taken back: { $what }

desk-keys = Attendance desk
desk-key-check-in = check in
desk-help-check-in = Records the selected person as present; a scanned code must be exact. The field empties for the next person
desk-key-excused = absent, excused
desk-help-excused = Records an absence with an accepted reason; asks for it
desk-key-unexcused = absent, unexcused
desk-help-unexcused = Records an absence without a reason
desk-key-leave = leaves
desk-help-leave = Records that a person who is present leaves the congress
desk-key-return = returns
desk-help-return = Records that a person who left is back
desk-key-missing = who is missing
desk-help-missing = Shows only those not yet here nor reported; once more for the whole roll
desk-key-undo = take back
desk-help-undo = Takes back the newest act of the desk, with a reason
desk-key-clear = clear
desk-help-clear = Empties the field and the selection
desk-key-up = up
desk-help-up = Selects the person above
desk-key-down = down
desk-help-down = Selects the person below
desk-key-page-up = page up
desk-help-page-up = Ten lines up
desk-key-page-down = page down
desk-help-page-down = Ten lines down

## Counting board's desk
board-seat = COUNTING BOARD
board-office = { $office } · { $seats } of { $names } to be elected · list code { $code }
board-office-heading = List code { $code } · { $seats } of { $names } · { $office }
board-progress = { $entered } of { $collected } ballots entered, { $rest } to go
board-list-title = List of candidates
board-sheet-title = COUNT SHEET: votes
board-sheet-columns = agree { $agree } · disagree { $disagree } · not counted { $neither }
board-more-names = … and { $count } more names: enlarge the window
board-checks-title = Checks
board-check-missing = Entered { $entered } / collected { $collected }: { $rest } to go
board-check-entered = Entered { $entered } / collected { $collected }
board-check-valid = Valid { $valid } + invalid { $invalid } = { $sum } / entered { $entered }
board-check-marks = Votes { $marks } + choices left unused { $unused } = { $left } / valid { $valid } × { $seats } seats = { $right }
board-check-columns = Agree + disagree + not counted = { $left } / valid { $right }
board-last-title = Ballots just entered
board-none-entered = No ballot entered yet.

board-title-entry = BALLOT { $number } / { $collected }
board-title-full = ALL { $collected } BALLOTS ENTERED
board-title-number = CORRECT WHICH BALLOT?
board-prove-title = PROVE THE LIST
board-title-marks = CORRECT BALLOT { $number }
board-label-struck = Numbers struck out:
board-label-disagree = Numbers that disagree:
board-label-number = Ballot number:
board-hint-struck = Type the numbers struck out: 3 12 17 or 15-17. A full stop (.): nobody. + first: the numbers left standing. =: same as the ballot before. X: invalid for another reason.
board-hint-columns = A full stop (.): agrees with all. Type the numbers that disagree; add ! for both boxes marked, ? for neither. =: same as the ballot before. X: invalid for another reason.
board-hint-full = Look at the count sheet and the checks. If they fit the papers on the table press F8 to seal; if not, press F6 to correct a ballot.
board-hint-number = Type the number of a ballot entered (1 to { $entered }) and press Enter. Esc leaves.
board-hint-marks = Read the paper again and type it from the beginning. It now stands as:
board-under-way = Recording { $count } ballots… go on typing the next one.

board-reading-struck = STRUCK: { $names } · LEFT { $left }/{ $seats }
board-brief-struck = { $left }/{ $seats } left · struck { $names }
board-reading-none-struck = NOBODY STRUCK · LEFT { $left }/{ $seats }
board-reading-columns = AGREE { $agree }/{ $names }{ $disagree }{ $both }{ $neither }
board-reading-disagree = { " " }· DISAGREE: { $names }
board-reading-both = { " " }· BOTH BOXES: { $names }
board-reading-neither = { " " }· NEITHER BOX: { $names }
board-reading-nothing = { "" }
board-reading-spread = { $votes }/{ $most } votes spread ({ $shares } shares × { $seats }): { $names }
board-reading-unread = Names on the paper are not read
board-reading-fewer = elects { $left }, { $fewer } fewer than the seats (still valid)
board-valid = VALID BALLOT
board-invalid = INVALID BALLOT: { $why }
board-invalid-too-many = { $left } names left, only { $seats } may be elected ({ $over } too many)
board-invalid-nobody = nobody is chosen
board-invalid-both-or-neither = one-name list, both boxes marked or neither
board-invalid-reason = { $reason }
board-nothing-before = The sign = repeats the ballot before, but there is none here. Type the numbers on the paper.
board-no-such-reason = There is no reason { $number }: choose from 1 to { $count }.
board-choose-reason = Choose a reason: type its number from 1 to { $count } after the x and press Enter.
board-wait = { $count } ballots are still being recorded. Wait a moment and press Enter again; what is typed is kept.
board-not-recorded = NOT RECORDED: the link is lost. The ballot stays in the field; press Enter once more when the link is back.
board-kept-back = What was typed behind the refused ballot is back in the field. Compare it with the paper and press Enter.

board-correct-title = Correct a ballot entered
board-correct-why = Ballot { $number } is read differently from before.
board-withdraw-title = Take back the last ballot
board-withdraw-why = Ballot { $number }, the last one entered, will be taken back: it was entered twice, or there is no such paper.
board-done-correct = Ballot { $number } is corrected. The earlier reading and the reason stay in the record.
board-done-withdraw = Ballot { $number } was taken back.
board-seal-title = Seal the count: { $office }
board-seal-numbers = { $collected } papers collected: { $valid } valid, { $invalid } invalid. All equations hold.
board-seal-final = Once sealed no ballot can be corrected. The presidium will declare the result.
board-seal-word = SEAL

board-waiting-title = Nothing to count yet
board-waiting-for = Next election: { $office }
board-waiting-opens = When the presidium reports the papers collected, this screen opens by itself.
board-nothing-left = Every election has been declared. The counting board has done its work.
board-step-list = List of candidates: not yet made
board-step-list-done = List of { $names } for { $seats } seats, code { $code }: compare it with the code on the papers
board-step-board = Counting board: not yet named
board-step-board-done = Head { $head }; { $count } members: { $members }
board-step-papers = Papers: not yet reported
board-step-papers-done = { $printed } printed, { $issued } issued, { $kept } kept
board-step-box = Open the box, count the papers, report to the presidium
board-rules-struck = How to enter: for each paper type the numbers struck out and press Enter, such as 3 12 17. A full stop: nobody struck. The names are read back, and an invalid ballot is told at once, before Enter.
board-rules-columns = How to enter: a full stop when the paper agrees with all; otherwise the numbers that disagree, then Enter. The names are read back, and an invalid ballot is told at once, before Enter.
board-choose-title = Which box?
board-choose-row = { $office }: { $entered } of { $collected } entered

board-sealed-title = Sealed
board-sealed-state = SEALED at { $at } · the presidium declares the result
board-sealed-papers = Issued { $issued } · collected { $entered } · valid { $valid } · invalid { $invalid }
board-sealed-full = Valid ballots that elect the full number: { $full } · fewer: { $fewer }
board-sealed-digest = Seal code: { $digest }

board-keys = Counting board's desk
board-key-enter = record
board-help-enter = Records the ballot typed; in a correction or choice of box, the next step
board-key-invalid = invalid
board-help-invalid = Records a ballot as invalid for a reason of the rules; the reason is chosen by number
board-key-correct = correct
board-help-correct = Reads a ballot already entered anew, with a reason
board-key-withdraw = take back last
board-help-withdraw = Takes back the last ballot, with a reason
board-key-seal = seal
board-help-seal = Seals the count when all ballots are entered and every equation holds; type SEAL
board-key-clear = clear / leave
board-help-clear = Empties the field, or leaves the correction
board-key-up = up
board-help-up = Chooses the box above
board-key-down = down
board-help-down = Chooses the box below
board-label-spread = Shares and votes spread:
board-hint-spread = Shares / votes for each name, for example 1200/1=2400 3=1200
