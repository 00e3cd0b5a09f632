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
