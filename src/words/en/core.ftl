# Words of the core: base, threshold, equations, refusals, duties.

## Base and result
base-sentence = { $whole } summoned − { $out } left out = { $base }
base-sentence-plain = { $whole } summoned, nobody left out
base-sentence-present = counted on { $base } votes present
base-sentence-whole-body = counted on all { $base } members of the body
base-sentence-issued = counted on { $base } ballots issued
base-sentence-collected = counted on { $base } ballots collected, invalid ones included
base-sentence-valid = counted on { $base } valid ballots
base-sentence-cast = { $whole } − { $out } blank or abstaining = { $base } votes cast
base-sentence-cast-plain = counted on { $base } votes cast
needed-sentence = more than half is { $needed }
needed-more-percent = more than { $percent }% is { $needed }
needed-percent = at least { $percent }% is { $needed }
needed-plurality = the highest are elected; no half is needed
needed-revote = a new vote among the tied: the higher wins and needs no half ({ $article })
prompt-revote = This was a new vote among the tied: the higher is elected and needs no half ({ $article }).
next-done = Every seat is filled.
next-revote-tied = { $vacant } left with more people tied: a new vote among the tied.
next-congress-decides = { $vacant } left after round { $round }: the congress decides whether to vote again.
next-second-round = { $vacant } left after round { $round }: another round follows.
next-fill-none = { $vacant } left after round { $round }: no further vote, the seats stay empty.
next-superior-appoints = Nobody elected in round { $round }: the superior committee appoints { $vacant }.
next-older = { $vacant } left with more people tied: the older is elected.
next-lot = { $vacant } left with more people tied: lots are drawn.
votes-over = { $votes } votes, { $difference } over ({ $article })
votes-short = { $votes } votes, { $difference } short ({ $article })
elected-line = { $number }. { $name }: { $votes } votes, { $percent }%
elected-nobody = Nobody is elected.

exclusion-temporary-elsewhere-absent = on temporary activity elsewhere, not present
exclusion-exempt-absent = exempted from work and activity, not present
exclusion-suspended-or-detained = suspended, prosecuted, indicted or detained
exclusion-absent-throughout-accepted = absent throughout with an accepted reason
exclusion-convening-absent-throughout = member of the convening committee absent throughout
exclusion-absent-throughout-no-alternate = delegate absent throughout, no alternate replacing

## Quorum
quorum-present = { $summoned } summoned, { $present } present, { $percent }%
quorum-heads = at least { $least } needed ({ $fraction } of those summoned, { $article })
quorum-units = delegates from { $present } of { $units } units (more than { $fraction } needed)
quorum-met = there is a quorum
quorum-not-met = there is NO quorum

## Equations
equation-e1 = The roll does not add up: { $left } summoned, but { $present } present + { $excused } excused + { $unexcused } unexcused + { $gone } left early = { $right } (difference { $difference }). Check the roll.
equation-e2 = The papers printed do not add up: { $left } printed, but { $issued } issued + { $kept } spoiled or unused = { $right } (difference { $difference }). Count again, or give a reason.
equation-e3 = No more papers than people present with a vote: { $left } issued, { $right } present ({ $difference } too many). Correct the number, or check in who has just come.
equation-e4 = The papers collected do not add up: { $left } issued, but { $collected } collected + { $missing } not returned = { $right } (difference { $difference }). Count the box again, or give a reason for the minutes.
equation-e5 = More papers collected than issued: { $left } collected, { $right } issued ({ $difference } too many). Stop and count the box again; only the presidium may go on, with a reason in the minutes.
equation-e6 = { $valid } valid + { $invalid } invalid = { $right }, { $left } collected (difference { $difference })
equation-e7 = { $left } ballots entered, { $right } collected (difference { $difference })
equation-e8 = { $marks } votes + { $undervotes } unused = { $left }; { $valid } valid × { $seats } seats = { $right } (difference { $difference })
equation-e8-shares = { $marks } votes + { $undervotes } unused = { $left }; { $valid } shares × { $seats } seats = { $right } (difference { $difference })
equation-e9 = Name { $number }: agree + disagree + not counted = { $left }, { $right } valid (difference { $difference })
equation-e12 = Does not add up: { $yes } for + { $no } against + { $other } other = { $left }, { $right } present with a vote (difference { $difference }). Count and enter again.

## List of candidates
list-without-seats = This election has no number of seats. Correct "seats" in the agenda file.
list-too-short = The list has { $names } names for { $seats } seats: { $difference } missing. Take more nominations.
list-without-surplus = The list has { $names } names for { $seats } seats: it must have a surplus, at least { $limit } names ({ $article }). Add { $difference } more.
list-over-cap = The list has { $names } names for { $seats } seats: at most { $limit } by { $article }, { $difference } too many. Take names off, or ask the congress's opinion on names from the floor.
list-name-twice = { $count } names stand on the list twice. Remove the doubles.
list-papers-out = The papers are out; the list can no longer be changed. If it really is wrong, undo the issuing of papers first.
list-already-voted = The congress has voted the list. To change it, undo the result of that vote first.
list-first = There is no list yet. Fix the list first.
list-vote-first = The congress has not yet carried the list. Vote on the list first.
seats-vote-first = The congress has not yet carried the number of seats. Vote on the number first.
candidate-not-eligible = { $name } is not among those just elected from whom this list is made.

## Counting board
board-first = No counting board has been proposed. Propose it before the vote.
board-vote-first = The congress has not yet carried the counting board. Vote on the board first.
board-already-voted = The congress has voted the counting board. To change it, undo the result of that vote first.
board-name-twice = One person stands on the counting board twice. Remove the double.
board-without-vote = { $name } has no vote and may not sit on the counting board ({ $article }). Choose somebody else.
board-on-list = { $name } stands on the list and may not sit on the counting board ({ $article }). Choose somebody else.

## Papers and box
no-papers-issued = No papers issued. Enter how many were handed out.
papers-first = The papers issued have not been reported. Enter them before opening the box.
box-already-open = The box is open and the papers collected are recorded. To correct them, undo the opening.
box-empty = No papers collected. Enter how many were in the box.
box-far-too-full = { $collected } papers collected is many times the { $printed } printed: surely a slip. Enter it again.
box-not-open = The box is not open. The presidium reports the papers collected first.
box-sealed = The count is sealed with { $entered } ballots and can no longer be changed.
already-sealed = The count for { $office } is sealed.
not-sealed = The counting board has not yet sealed the count for { $office }. Wait for the board.
already-declared = The result for { $office } has been declared.

ballot-out-of-order = Ballot { $number } is not the next one (the next is { $next }). Nothing was entered twice; key the ballot in hand again.
ballots-all-entered = All { $collected } collected ballots are entered. If there is still one in hand, count again and tell the presidium.
ballot-unknown = There is no ballot { $number }: { $entered } are entered.
ballot-does-not-fit = The ballot does not fit a list of { $names } names. Key it again.
ballot-is-invalid = By its marks this ballot is invalid. Enter it as invalid.
ballot-unread = A ballot that is not read needs a reason for being invalid. Choose one.
invalid-reason-unknown = The rule set has no reason “{ $reason }”. Choose one from the list.
correction-needs-reason = Correcting ballot { $number } needs a reason.
correction-same = Ballot { $number } is as it was; there is nothing to correct.
withdraw-only-last = Only the last ballot can be withdrawn, that is ballot { $entered } (not { $number }).

entry-empty = Nothing typed. Type the numbers of the names struck, or a full stop when nobody is.
entry-not-a-number = “{ $text }” is not a number. Type numbers with spaces between.
entry-not-on-list = There is no name { $text }: the list goes from 1 to { $names }.
entry-twice = Number { $number } was typed twice. Remove one.
entry-bundle = After * comes the number of identical ballots in the bundle (there is “{ $text }”).
entry-run = “{ $text }” reads { $read }, which does not ascend. Put spaces between the numbers.
entry-shares = Type the shares on the paper first, then / and the votes for each name, for example 1200/1:2400 3:1200.
entry-votes = A paper with { $shares } shares: after / come the numbers of the names voted for, or 0 for nobody.
entry-uneven = { $left } of { $all } votes are left, which do not divide evenly by { $count }. Type the votes for each name, for example 1:2400.
entry-no-columns = The marks ! and ? (number { $number }) are only for papers with the columns agree and disagree.

## Ways of counting, comparison, papers the board decides on
list-not-proved = The list is not proved yet. Take a paper in hand and type the list code printed on it before the first entry.
list-code-empty = No list code was typed. Type the code printed on the paper in hand.
list-code-differs = { $typed } is not the code of the list in the program. STOP: read the code on the paper again and compare each name with the list on screen; if they differ, tell the presidium.
keying-begun = { $entered } ballots are entered already: the way of counting can no longer be changed.
keying-batch = There are no batches of { $batch } papers. Choose { $a }, { $b } or { $c } papers a batch.
keying-not-single = This box is not counted ballot by ballot by one keyer. Enter it in the way that was chosen.
keying-not-double = This box is not entered blind by two keyers. Enter it in the way that was chosen.
keying-not-sheets = This box is not entered from tally sheets. Enter it in the way that was chosen.
keyer-first = This seat keys neither for A nor for B. Take one of the two before entering papers.
keyer-taken = Keyer { $keyer } is board seat { $seat } ({ $keyed } papers typed). To take it over, give a reason.
keyer-of-the-other = This seat has keyed for { $other } and may not key for { $keyer }: the two must be typed at two different seats. Use another one.
keyer-decides-nothing = In double entry a paper the board must judge is put aside; the board decides after the comparison.
batch-not-open = Batch { $batch } is not the one being typed (that is batch { $current }).
batch-out-of-order = Batch { $batch }: paper { $position } is not the next one (that is { $next }). Nothing was recorded twice; type the paper in hand again.
batch-full = Batch { $batch } is full with { $papers } papers. Close it, then type the next one.
batch-short = Batch { $batch }, keyer { $keyer }: { $keyed } papers typed, the batch has { $papers } (difference { $difference }). Count the papers in hand, type what is missing, then close.
batch-lengths = Batch { $batch }: keyer { $keyer } has { $keyed } papers, keyer { $other } has { $others }. Keyer { $other } opens the batch again and makes it agree.
batch-not-compared = Batch { $batch } of { $batches } is not compared yet: keyer A has typed { $a } of { $papers }, keyer B { $b } of { $papers }. Type all papers and close the batch on both sides.
batch-miscounted = Batch { $batch } has { $keyed } papers and must have { $papers } (difference { $difference }). Count the batch, open it again and enter what is missing.
reopen-needs-reason = Opening batch { $batch } again needs a reason.
reopen-only-last = Only the batch closed last can be opened again, before anybody types the next one (not batch { $batch }). Look single papers up instead.
paper-not-compared = Batch { $batch }, paper { $position }: the two keyers are not compared yet, so it cannot be looked up.
resolve-needs-name = Batch { $batch }, paper { $position }: write who looked at the paper.
resolve-needs-reason = Batch { $batch }, paper { $position } agrees already or was looked up. To change it, give a reason.
differences-left = { $count } papers are typed differently, first of them batch { $batch }, paper { $position }. Take that very paper, look at it and type it again.
bundle-empty = A bundle has at least one paper.
bundle-too-many = A bundle of { $count } is more than is left: { $collected } collected, { $left } left ({ $difference } too many). Count the bundle again.
ballot-for-the-board = By the rules the board decides on this paper. Put it aside, or enter it with the board's decision.
ballot-aside-and-invalid = A paper that waits for the decision cannot be invalid already. Put it aside, or give the reason it is invalid.
ballot-over-capacity = This paper has { $votes } votes and can carry { $most } at most: it cannot count as valid.
ballot-not-aside = Paper { $number } was not put aside for the board. To change it, correct it with a reason.
ruling-needs-names = Write who decided, and why.
ruling-needs-reason = The decision on paper { $number } needs a reason.
pile-not-empty = { $count } papers wait for the board's decision, first of them number { $number }. Decide on each before sealing.
sheet-out-of-order = Sheet { $number } is not the next one (that is { $next }). Nothing was recorded twice; type the sheet in hand again.
sheet-unknown = There is no sheet { $number }: { $sheets } are entered.
sheet-needs-reason = Correcting sheet { $number } needs a reason.
sheet-same = Sheet { $number } is as it was: there is nothing to correct.
sheet-only-last = Only the last sheet can be taken back, which is { $sheets } (not { $number }).
sheet-without-batch = The sheet does not say which batch it is of. Write the batch as on the paper sheet.
sheet-names = The sheet has { $given } names, the list has { $names }. Fill one cell for each name.
sheet-empty = The sheet has no papers. Type the number of papers in the batch.
sheet-too-many = A batch of { $papers } papers is more than the { $left } left ({ $difference } too many). Count the batch again.
sheet-sum = { $words }. { $cell }
sheet-no-columns = Name { $number }: the columns for disagree and for not counted are for agree/disagree papers only. Leave both empty.
sheet-cell-over = The cell with the votes of name { $number } says { $votes }; { $most } is the most ({ $difference } too many). Look at that cell.
sheet-full = { $full } full papers + { $fewer } with fewer names do not make { $valid } valid papers. Look at these two cells.
grand-totals-first = The board's own totals are not entered yet. Type them from the summary sheet: they are compared with the sum of the sheets.
cell-papers = papers
cell-valid = valid papers
cell-shares = shares
cell-full = full papers
cell-fewer = papers with fewer names
cell-unused = unused votes
cell-invalid = invalid “{ $reason }”
cell-votes = votes of name { $number }
cell-disagree = disagree of name { $number }
cell-neither = not counted of name { $number }
cell-suspect = Look at the cell of name { $number }: it says { $votes }; with { $right } the sum would be right.
cell-somewhere = Add up the votes and the unused ones (now { $unused }) again.
equation-e10 = The totals differ at { $cell }: the sheets add up to { $sum }, the board wrote { $typed } (difference { $difference }). Add that cell up again on the sheets.
text-too-long = The text has { $length } characters, at most { $most } are taken. Write it shorter.

record-list-proved = { $office }: list code { $code } typed from a paper
record-keying-single = { $office }: counted ballot by ballot
record-keying-double = { $office }: blind double entry, { $batch } papers a batch
record-keying-sheets = { $office }: entered from tally sheets
record-bundle = { $office }: entry { $number }, { $count } identical ballots
record-keyer = { $office }: keyer { $keyer } sits down. Reason for taking over: { $reason }
record-keyed = { $office }: keyer { $keyer }, batch { $batch }, paper { $position } typed
record-rekeyed = { $office }: keyer { $keyer }, batch { $batch }, paper { $position } typed again
record-unkeyed = { $office }: keyer { $keyer }, batch { $batch }, paper { $position } taken back
record-batch-closed = { $office }: keyer { $keyer } closes batch { $batch }
record-batch-compared = { $office }: batch { $batch } compared, { $count } papers differ
record-batch-reopened = { $office }: batch { $batch } opened again. Reason: { $reason }
record-resolved = { $office }: batch { $batch }, paper { $position }: { $by } looked at the paper and typed it again
record-sheet = { $office }: tally sheet { $number } ({ $batch }), { $papers } papers
record-sheet-corrected = { $office }: tally sheet { $number } corrected. Reason: { $reason }
record-sheet-withdrawn = { $office }: tally sheet { $number } taken back. Reason: { $reason }
record-grand = { $office }: the board's own totals entered
record-ruled-valid = { $office }: { $by } decide that paper { $number } is valid. Reason: { $reason }
record-ruled-invalid = { $office }: { $by } decide that paper { $number } is invalid. Reason: { $reason }

## Congress
congress-not-open = The congress is not open. Run "daihoi run" with an agenda folder.
congress-already-open = This record is already open for “{ $title }”.
congress-closed = The congress is closed; the record can only be read.
seat-may-not = { $seat ->
    [console] The console
    [desk] The attendance desk
    [board] The counting board
   *[display] The hall's display
  } may not do this.
step-unknown = There is no step “{ $step }” in the agenda.
step-already-current = The step is already “{ $title }”.
step-has-open-duties = The step “{ $title }” has { $open } open duties. Do them, or give a reason for leaving (it goes into the minutes).
no-step-yet = No step has been entered. Press Enter to begin the first.
close-open-vote = A vote has been put and its hands are not recorded: “{ $question }”. Go back to its step and record it, or undo putting it, then close.
close-undeclared = The result for { $title } has not been declared. Declare it before closing.
stage-not-ready = There is nothing to show for this yet.
undo-needs-reason = An undo needs a reason.
nothing-to-undo = There is nothing left to undo.
undo-overtaken = Something newer has changed “{ $what }”; it cannot be undone. Correct the newer one directly.

person-unknown = There is no code “{ $code }” on the roll. Check the code, or search by name.
already-present = { $name } ({ $code }) was checked in at { $time } ({ $seat }).
not-present = { $name } ({ $code }) is not present.
already-absent = { $name } ({ $code }) is already marked so.
present-not-absent = { $name } ({ $code }) is present. For leaving early, use "left".
nobody-present = Nobody of the { $summoned } summoned is present. Check people in before the statement.

rules-to-confirm-first = { $count } rule parameters wait for the presidium's confirmation before first use. Confirm them first.
rules-already-confirmed = All rule parameters are confirmed.
rules-without-base = The rule set has no base for this kind of congress. Correct the rule file.
base-empty = The base is 0: nobody has a vote in this step. Check the roster and the roll; if nobody can attend, go on to the next step with a reason.

vote-unknown = There is no such question.
vote-not-in-step = The question belongs to another step. Enter that step first.
vote-not-open = The question has not been put. Put it to the hall before counting.
vote-under-way = The congress is voting on this now. Record the result, or undo putting the question, before changing it.
vote-already-open = This question is before the congress now. Record its result, or undo putting it.
vote-already-recorded = The result of this vote is recorded. To change it, undo it and vote again.
election-unknown = There is no election “{ $election }” in the agenda.

question-seats = Do you agree to elect { $seats } to { $office }?
question-list = Do you agree with the list of candidates for { $office }?
question-board = Do you agree with the counting board for { $office }?
proposal-seats = Number: { $seats }
proposal-list = { $count } names: { $names }
proposal-board = { $count } people. Head: { $head }. Members: { $members }

## Duties
duty-confirm-rules = Confirm { $count } open rule parameters
duty-quorum = State the attendance and close the roll
duty-vote = Hand vote: { $question }
duty-vote-seats = Vote on the number of seats
duty-vote-list = Vote on the list of candidates
duty-vote-board = Vote on the counting board
duty-list = Fix the list of candidates
duty-board = Propose the counting board
duty-papers = Issue papers: printed, issued, kept
duty-box = Open the box: papers collected
duty-count = The counting board enters the ballots and seals
duty-declare = Declare the result
duty-close = Close the congress and its record

action-confirm-rules = look at the parameters and confirm
action-quorum = close the roll and state it
action-vote-open = put the question to the hall
action-vote-record = enter the hands counted
action-list = look at the list and fix it
action-board = look at the board and propose it
action-papers = enter papers printed and issued
action-box = enter papers collected
action-count = wait for the counting board
action-declare = look at the result and declare it
action-close = close the congress

act-presence = attendance of { $name }
act-quorum = the statement of attendance
act-step = moving to “{ $title }”
act-vote-opened = putting a question
act-vote-recorded = the result of a hand vote
act-list = the list for { $office }
act-board = the counting board for { $office }
act-papers = issuing papers for { $office }
act-box = opening the box for { $office }
candidate-already-elected = { $name } was elected in an earlier round. Take the name off this round's list.
candidate-missing = { $name } stands and is missing from the list. Tick everyone who stands.
candidate-not-nominated = { $name } has not been nominated. Introduce or nominate first.
introduce-first = The prepared names have not been introduced. Introduce them, then take nominations.
list-empty = The list is empty; { $seats } are to be elected. Choose names.
new-names-first = { $name } is not among those who stay from the round before. The congress must first agree to new names.
no-tie-to-settle = { $office }: no tie waits to be settled.
nominations-closed = Nominations are closed.
nominations-first = Nominations are not closed. Close them, then fix the list.
nominations-pending = { $count } nominations or withdrawals have not been voted. Vote on them, then close.
nominator-without-vote = { $name } has no vote and may not nominate. Choose somebody with a vote.
nominator-of-convening = { $name } sits on the convening committee and may not nominate outside its list ({ $article }). Somebody else may.
nominee-of-convening = { $name } sits on the convening committee and may not stand outside its list ({ $article }).
nominee-after-opinion = The opinion ballot has been taken; { $name } cannot be added. Fix the list by its result.
nominee-already = { $name } already stands.
no-round-to-open = { $office }: the next round cannot be opened; list or rules are missing.
again-vote-first = { $office }: the congress has not decided whether to vote again. Put that vote first.
settle-tie-first = { $office }: a tie has not been settled. Record how it was settled first.
election-ended = { $office }: the election ended after vote { $round }; no further vote follows.
not-declared = { $office }: vote { $round } is not declared. Declare it first.
opinion-sentence = Opinion ballot: the { $room } highest join the list; equals at the cut that do not fit stay off
proposal-again = { $vacant } are still to be elected. Vote again.
proposal-new-names = Those who stay from the round before ({ $count }): { $names }. New names may join them.
proposal-nominee = { $by } nominates { $name }.
proposal-nominee-self = { $name } stands by themselves.
proposal-withdraw = The presidium proposes that { $name } may withdraw.
proposal-withdraw-not = The presidium proposes that { $name } stays; who would let them withdraw votes yes.
question-again = Vote again for the { $vacant } still to be elected to { $office }
question-new-names = Let new names join this round's list for { $office }
question-nominee = Put { $name } on the list for { $office }
question-withdraw = Let { $name } withdraw from the list for { $office }
seats-already-voted = The congress has voted for { $seats } seats. The number cannot change any more.
seats-out-of-range = { $seats } seats cannot be: from 1 to { $most }.
seats-the-same = The number is { $seats } already.
settle-needs-reason = Say how the { $count } tied seats were settled: by age, by lot before the congress.
suspended-no-entry = { $name } ({ $code }) is suspended or detained: not admitted and outside the base. If that is no longer so, the roster must be mended before the congress opens.
winner-not-tied = { $name } is not among the tied.
winners-not-seats = { $winners } chosen for { $vacant } seats: choose exactly { $vacant }.
withdrawal-already = A withdrawal of { $name } was asked for already.
withdrawal-not-standing = { $name } does not stand; there is nothing to withdraw from.
act-seats = number of seats proposed: { $office }
act-introduce = list introduced: { $office }
act-nominate = nomination: { $office }
act-withdrawal = withdrawal asked: { $office }
act-nominations = nominations closed: { $office }
act-round = next vote opened: { $office }
quorum-shares = { $present } of { $votes } voting shares, { $percent }%
quorum-heads-more = more than { $fraction } is { $least } ({ $article })
outlook-appointed = { $vacant } left after the rounds allowed: the superior committee appoints.
outlook-confirmation = The elected wait for the superior committee's confirmation ({ $article }).
outlook-left-vacant = { $vacant } left: no further vote, the seats stay empty.
outlook-opinion = { $kept } (at most { $room }) join the list.
outlook-settled = The tie was settled: { $reason }.
outlook-stopped = { $vacant } left: the congress decided not to vote again.
outlook-under-way = Another vote is under way, round { $turn }.
duty-introduce = Introduce the list
duty-nominate = Nominations and withdrawals
duty-next-round = Open the next vote
duty-settle-tie = Settle the tie
duty-vote-again = Vote on voting again
duty-vote-new-names = Vote on new names
duty-vote-nominee = Vote on putting { $name } on the list
duty-vote-withdraw = Vote on letting { $name } withdraw
action-introduce = introduce the prepared names
action-nominate = take nominations and withdrawals, or close them
action-next-round = open the next vote
action-settle-tie = record who the tie goes to
candidate-withdrawn = The congress let { $name } withdraw from this election. Leave the name out.
names-after-opinion = The opinion ballot on the floor nominees is under way. Declare it first; if the list really must change, take back the end of nominations.
names-in-first-turn = Nominations and withdrawals belong to the first turn; this is turn { $turn }. Its list is made of those who stay, and of new names where the congress agrees.
equation-e3-shares = The valid ballots carry { $left } shares, { $right } are represented (difference { $difference }). Look at the shares on the papers again; a paper that the board did not issue is invalid; if somebody came after the papers went out, the presidium enters the papers anew.
nominee-rejected = The congress voted not to put { $name } on the list. It is not asked again.
badge-revoked = Badge no. { $badge } of { $name } ({ $code }) HAS BEEN REVOKED: the valid one is no. { $valid }. Nobody was checked in. Keep the badge; ask who carries it, and find them by name if it is the right person.
badge-unknown = The number { $number } is NO BADGE of this congress. Nobody was checked in. Find the person by name and compare the letter of summons.
badge-needs-reason = Revoking the badge of { $name } ({ $code }) needs a reason.
badge-too-many = { $name } ({ $code }) has had { $badge } badges: no more can be revoked. Check in by name.
replaced-no-entry = { $name } ({ $code }) is replaced by the alternate { $alternate }. If they attend after all, select them, press Ctrl+D to end the replacement, then check in.
roll-already-called = The roll of { $session } is open already.
roll-last-session = { $session } is the last session: there is none left to call the roll of.
roll-session-runs = { $session } is not over: the roll of { $next } can be called at its last step, with no duty, vote or ballot left open.
replace-no-alternate = { $alternate } is no alternate and so cannot replace { $delegate }. Choose an alternate.
replace-alternate-taken = { $alternate } replaces { $other } already and cannot replace { $delegate }. Choose another alternate.
replace-no-vote = { $delegate } is no delegate with a vote: { $alternate } cannot replace them.
replace-delegate-taken = { $delegate } is replaced by { $other } already: { $alternate } cannot replace them too.
replace-present = { $delegate } is present: { $alternate } cannot replace them. If they have left, record that (F7) first.
replace-not-reported = { $delegate } has not been reported absent: do that first (F5 with a reason, F6 without), then let { $alternate } replace them.
replace-other-named = The roster names { $alternate } as the alternate of { $other }, not of { $delegate }. If the presidium agrees, give the reason.
replace-other-unit = { $alternate } belongs to { $own }, { $delegate } to { $unit }. If the presidium agrees, give the reason.
replace-was-there = { $delegate } has attended a part of the congress; from now on { $alternate } would vote in their place. If the presidium agrees, give the reason.
replace-nobody = { $alternate } replaces nobody.
act-roll = calling the roll of { $session }
act-replacement = { $name } standing in as an alternate
basis-line = Base: { $sentence }; at least { $needed } carry ({ $article })
basis-part =   − { $count }: { $why }
replace-suspended = { $alternate } is suspended or detained and cannot replace { $delegate }. Choose another alternate.
replace-alternate-absent = { $alternate } is recorded absent and cannot replace { $delegate }. Choose another alternate, or check this one in first.
act-left = recording that { $name } left
act-absence = recording { $name } absent

# The hall's screen: locked while voting; colours and letters.
stage-locked-hands = A vote is being taken on “{ $what }”: the hall keeps the picture of this vote. Recording the vote lifts the lock; black (F6) is always possible.
stage-locked-papers = Ballots for { $what } are being handed out and collected: the hall keeps the pictures of this election. Opening the box lifts the lock; black (F6) is always possible.
stage-size-limits = Letters of the hall's screen go from { $least } to { $most }; there is no { $size }.
