# Keys
key-space = Space

# Commands of every screen
cmd-title-shared = On every screen
cmd-help = help
help-help = See every key of this screen and what it does
cmd-palette = find a command
help-palette = Type a few letters (accents not needed) to find and run a command
cmd-go-console = console
help-go-console = Back to the presidium's screen
cmd-go-desk = attendance
help-go-desk = Open the attendance desk on this machine
cmd-go-board = counting
help-go-board = Open the counting board's desk on this machine
cmd-simulate = simulate
help-simulate = Rehearsal: simulated delegates do what comes next (arrive, raise cards, vote)
cmd-quit = quit
help-quit = Leave the program; the record stays as it is

# Keys in windows
cmd-title-form = In windows
cmd-accept = accept
help-accept = Do what the window says
cmd-cancel = close
help-cancel = Close the window; nothing is recorded
cmd-next-field = next field
help-next-field = Go to the next field
cmd-previous-field = previous field
help-previous-field = Go back to the field before
cmd-tick = tick
help-tick = Tick or untick the person on this line
cmd-up = up
help-up = One line up
cmd-down = down
help-down = One line down
cmd-page-up = page up
help-page-up = One page up
cmd-page-down = page down
help-page-down = One page down

help-title = Help
palette-title = Find a command
palette-nothing = There is no such command. Delete a few letters and search again.
reason-title = A reason is needed
reason-ask = Reason:
reason-printed = The reason is printed in the minutes. Enter goes on, Esc goes back.
reason-in-words = This asks for a reason, in words. To correct a number just entered, press Esc to go back.
typed-ask = Type { $word } and press Enter:
quit-title = Leave the program?
quit-body = Everything recorded stays on this machine. Running daihoi run again goes on at this very step with these very numbers. The hall's screen keeps its last picture until the program runs again.
quit-ask = Enter: leave. Esc: stay.
window-too-small = The window is { $width }×{ $height } cells, which is too small. Please enlarge it to at least { $least-width }×{ $least-height }, or make the letters smaller (Ctrl and minus).

# Commands of the console
cmd-title-console = Console
cmd-advance = next duty
help-advance = Do the step's next duty; when none is left, go to the next step
cmd-next-step = next step
help-next-step = Go to the next step; when duties are open, the reason is asked for the minutes
cmd-agenda-up = look back
help-agenda-up = Look at earlier steps of the agenda
cmd-agenda = look ahead
help-agenda-down = Look at the steps to come
cmd-speech-up = words up
help-speech-up = Scroll the words up by a page
cmd-speech = scroll the words
help-speech-down = Scroll the words down by a page
cmd-hall = hall
help-hall = Choose what the hall's screen shows: the step, a list, a result, a break, black
cmd-black = hall black/back
help-black = Turn the hall's screen black; press again to bring it back
cmd-miniature = see the hall
help-miniature = See what the hall sees
cmd-undo = undo
help-undo = Take back what was just recorded, with a reason; the record keeps both
cmd-hush = clear message
help-hush = Clear the message at the bottom
cmd-title-browse = While looking through the agenda
cmd-browse-go = go to this step
help-browse-go = Take the congress to the step looked at (you are asked first)
cmd-browse-back = back to now
help-browse-back = Stop looking; back to the step being held
cmd-browse-first = first step
help-browse-first = To the first step
cmd-browse-last = last step
help-browse-last = To the last step
cmd-confirm = confirm
help-confirm = Confirm on behalf of the presidium

cmd-title-vote = While recording a hand vote
cmd-unanimous = unanimous 100%
help-unanimous = Everybody present is in favour
cmd-read-back = read back
help-read-back = Read the numbers back before they are recorded
cmd-record-vote = record
help-record-vote = Record the vote and show it to the hall
cmd-back = correct
help-back = Go back and correct the numbers

cmd-title-vote-read = While a hand vote is read back
cmd-title-pick = While choosing people
cmd-title-search = While searching for a name
cmd-pick-accept = fix
help-pick-accept = Fix the people chosen
cmd-pick-add = choose this person
help-pick-add = Choose or drop the person found
cmd-pick-head = make head
help-pick-head = Make the person on this line the head
cmd-search-drop = stop searching
help-search-drop = Clear what is being searched for

# The console's screen
rehearsal-mark = REHEARSAL
console-agenda = Agenda
console-attendance = Attendance
console-log = What happened
console-closed = The congress has closed
console-place = { $session } · step { $number }/{ $of }
console-present = Present { $present }/{ $summoned }
console-undeclared = { $count ->
    [one] 1 result undeclared
   *[other] { $count } results undeclared
  }
console-step-by = { $title } · { $by }
console-no-words = This step has no words to read. See its duties below.
console-no-duties = Nothing has to be recorded in this step.
console-duties = { $all ->
    [0] Duties of the step
   *[other] Duties of the step: { $open } of { $all } open
  }
console-more-below = ▼ more: PgDn
console-more-above = ▲ PgUp
console-more-both = ▲ PgUp · ▼ PgDn
console-enter = Enter: { $what }
console-enter-next = Enter: go to “{ $title }”
console-enter-closed = The congress has closed and its record with it; Ctrl+Q leaves.
console-agenda-done = The agenda is done. If a step was left open, choose it again with the arrow keys.
console-wait-board = Waiting for the counting board to enter and seal the ballots for { $office }. Meanwhile other steps can be looked at with the arrow keys.
console-wait-board-here = Waiting for the counting board to enter and seal the ballots for { $office }. If they are counted on this machine, press F4.
console-counting = { $progress }. Wait until the counting board seals.
console-counting-here = { $progress }. To count on this machine: F4.
console-counting-through = Counting: { $through }/{ $collected }
console-counting-now = Counting
console-vote-open = vote open
console-nobody = ! Nobody is checked in yet. Check people in at the desk before a vote.
console-nobody-here = ! Nobody is checked in yet. Press F3 to check people in before a vote.
console-failed-own-vote = ! The congress did not carry this. Enter proposes it again and puts it to a new vote; both votes stay in the record.
console-failed-vote = ! A vote was not carried. To vote again: press U to undo the result, then Enter.
console-carried = carried { $yes }/{ $present }
console-not-carried = not carried { $yes }/{ $present }
console-list-made = { $names } names, code { $code }
console-board-made = { $count } people
console-papers-made = { $issued } issued, { $printed } printed
console-box-made = { $collected } collected
console-declared-made = { $elected } of { $seats } elected
console-done = Recorded: { $what }
console-done-undo = Taken back. The old act and the reason both stay in the record.
console-done-rules = Recorded: the presidium confirmed the rules.
console-done-declare = Declared: { $office }. The hall now sees the result. Read the announcement in the middle of the screen.
console-done-close = The congress is closed and its record with it. Leave with Ctrl+Q.
drift-late = { $minutes } min late
drift-early = { $minutes } min early
drift-none = on time
link-joining = joining
console-link-lost = link lost { $seconds } s ago, joining again
quorum-yes = quorum met
quorum-no = no quorum

attendance-summoned = Summoned
attendance-present = Present
attendance-excused = Absent, excused
attendance-unexcused = Absent, unexcused
attendance-left = Left early
attendance-expected = Not yet seen
attendance-others = Guests, no vote

console-log-opened = record opened
console-log-step = step: { $title }
console-log-quorum = stated: present { $present }/{ $summoned }
console-log-carried = ✓ { $yes }/{ $present } { $question }
console-log-not-carried = ✗ { $yes }/{ $present } { $question }
console-log-issued = { $issued } papers issued for { $office }
console-log-collected = { $collected } papers collected for { $office }
console-log-sealed = count for { $office } sealed
console-log-declared = result for { $office } declared
console-log-closed = closed

# The first screen
first-title = Begin
first-hello = The congress of { $organisation } is ready.
first-press = ➤ Press Enter to begin step 1: { $title }
first-enter = do what comes next; each press is one small step
first-arrows = (and ↑) look through the agenda; changes nothing
first-esc = never mind: close the window that is open
first-desk = check people in
first-help = see every key
first-safe = Nothing can be broken: whatever matters is asked twice, a slip can be taken back, and what is recorded is never lost.

# The hall
hall-title = The hall's screen
hall-step = Automatic: the current step
hall-welcome = Welcome, with how many have arrived
hall-quorum = Attendance as stated
hall-vote-question = The question being voted on
hall-vote-result = Result of the last vote
hall-candidates = Candidates for { $office }
hall-procedure = How to vote for { $office }
hall-voting = Voting and counting for { $office }
hall-declared = Declared result: { $office }
hall-break = Break, in minutes:
hall-programme = Programme: where we are
hall-page = Page for phones (QR code)
hall-black = Black

# Confirming rules
console-confirm-title = { $count } rules wait for the presidium
console-confirm-why = { $rules } leaves these open, or its text could not be checked. The program uses the customary reading; the presidium confirms before the first use.
console-confirm-line = • { $name } ({ $article })
console-confirm-value = • { $name }: { $value } ({ $article })
value-yes = yes
value-no = no
value-base-all = all who were summoned
value-base-less = those summoned, less { $count } cases that the rules exclude
value-more-than-half = more than half
value-tie-revote = a new vote among the tied; the higher wins and need not exceed half
value-quorum = at least { $part }/{ $whole } of those summoned
value-quorum-units = at least { $part }/{ $whole } of those summoned; at a delegate congress also delegates from more than { $unit-part }/{ $unit-whole } of the units
value-surplus = at least { $least }, at most { $most }% of the seats; for { $from }–{ $to } seats at most { $small }
value-form-struck = strike out who is not chosen
value-form-columns = an X in the column agree or disagree
value-months = { $months } months
console-confirm-ask = Press X to confirm all of them. Esc to look later.
parameter-base-members = What the majority is counted on, members' congress
parameter-base-delegates = What the majority is counted on, delegates' congress
parameter-base-meeting = What the majority is counted on, meeting
parameter-majority = Majority that elects
parameter-hand-vote = Majority of a hand vote
parameter-tie = What follows a tie at the last seat
parameter-quorum = Quorum
parameter-surplus = Names beyond the seats
parameter-form-with-surplus = Form of the ballot with surplus
parameter-form-without-surplus = Form of the ballot without surplus
parameter-board-off-list = Candidates do not count ballots
parameter-list-by-given-name = List in order of given name
parameter-keep-months = Months for which ballots are kept
parameter-invalid = Invalid ballot: { $reason }
parameter-other = { $name }

# Stating the quorum
console-quorum-title = State attendance and quorum
console-quorum-absent = Absent excused { $excused }, unexcused { $unexcused }, left early { $gone }; guests and people without a vote { $others }.
console-quorum-expected = ! { $count } not yet seen will be recorded as absent without reason. Latecomers can still be checked in afterwards.
console-quorum-ask = Enter: state it. Esc: go on checking in.

# Going to another step
console-go-title = Go to another step?
console-go-to = To step { $number }: { $title }
console-go-from = Leaving “{ $title }”{ $open ->
    [0] , everything done.
    [one] , 1 duty open: the reason will be asked.
   *[other] , { $open } duties open: the reason will be asked.
  }
console-go-ask = Enter: go. Esc: stay.

# Undo
undo-title = Undo
undo-what = To be taken back: { $what }. The record keeps it, with the reason it was taken back.

# Hand votes
vote-title = Hands
vote-present = { $present } present with a vote. Type the minority only; those in favour are computed.
vote-no = Against
vote-other = Other opinion
vote-yes = In favour (empty: computed)
vote-read-unanimous = UNANIMOUS { $yes }/{ $present } ({ $percent }%)
vote-read = In favour { $yes } · against { $no } · other { $other } · together { $present } ({ $percent }% in favour)
vote-would-carry = ✓ Carried: { $base }; { $needed } needed, { $yes } in favour.
vote-would-fail = ✗ Not carried: { $base }; { $needed } needed, { $yes } in favour.
vote-base-changed = ! Attendance has changed since the question was put: counted now it would be { $now }; the base of this vote stays { $base } as it was then.
vote-ask-type = U: unanimous. Or type those against, those of other opinion, then Enter.
vote-ask-record = Read the numbers back. Enter: record and show the hall. Esc: correct.

# List, counting board
picker-search = Search name or code:
picker-nobody = Nobody found. Type fewer letters; accents are not needed.
picker-empty = Nobody yet. Type a name or code to search.
list-title = List of candidates
list-how = ↑ ↓ and Space: choose or drop somebody. Somebody else: type the name (no accents needed) and press Enter. The floor nominates afterwards.
list-count = { $names } names for { $seats } seats, surplus { $surplus }; at most { $most } ({ $article })
list-preview = In ballot order
list-alike = names look alike
board-title = Counting board
board-count = { $count } people. Head: { $head }
board-head = head

# Papers, box
papers-title = Papers
papers-printed = Printed
papers-issued = Issued
papers-kept = Spoiled or unused (empty: computed)
papers-ask-printed = Type how many papers were printed, then Enter.
papers-no-quorum = ! Present now { $present }/{ $summoned }: no quorum. The presidium should consider before papers are issued.
papers-read = Printed { $printed } = issued { $issued } + kept { $kept }; present { $present }. Enter records.
box-title = Open the box
box-issued = { $issued } papers were issued.
box-collected = Papers collected
box-ask = Count the papers in the box without looking at them, type the number, then Enter.
box-read = ✓ All { $collected } of { $issued } papers collected. Enter records.
box-read-missing = ! { $issued } issued, { $collected } collected: { $missing } not returned. Enter, then give the reason.

# Declaring
declare-title = Declare the result
declare-base-changed = ! Attendance has changed since the papers were handed out: counted now it would be { $now }; the base of this ballot stays { $base } as it was then.
declare-papers = Issued { $issued }, collected { $collected }, valid { $valid }, invalid { $invalid }.
declare-elected = Elected { $elected } of { $seats } ({ $article }).
declare-tied = = { $count } tied at the last place with { $vacant } seats left.
standing-elected-word = elected
standing-tied-word = tied
standing-no-seat-word = over half, no seat left
standing-not-elected-word = not elected
typed-word-declare = DECLARE
typed-word-close = CLOSE
console-close-title = Close the congress
console-close-body = Once closed, the record of “{ $title }” can be read but not added to. Every result and paper comes from it.

# Choosing a congress
cmd-title-welcome = Choosing a congress
cmd-welcome-open = open
help-welcome-open = Open the congress on this line
cmd-welcome-rehearse = rehearse
help-welcome-rehearse = Rehearse this agenda on a record of its own, marked REHEARSAL
help-welcome-quit = Leave the program
welcome-program = daihoi · running a congress
welcome-title = Choose a congress
welcome-press = ➤ Choose with ↑ ↓, then press Enter to open. F9 rehearses.
welcome-unfinished = Under way: opening one goes on where it was left
welcome-agendas = Agendas that come with the program
welcome-own = For an agenda of your own: type “daihoi new chi-bo my-congress”, change the files in that folder, then run “daihoi run my-congress”.
welcome-nothing = There is no congress here yet.
value-tie-again = nobody is elected, a ballot is taken again
value-tie-ask = the congress decides
value-tie-older = the older
value-tie-lot = by lot
value-at-least-percent = at least { $percent }%
value-plurality = the highest are elected
value-form-cumulative = cumulative voting
list-count-open = { $names } names for { $seats } seats, surplus { $surplus }; the rules set no limit

parameter-hand-vote-major = Hand votes on major matters
parameter-vacant-default = When seats stay vacant
parameter-vacant-delegates = When too few delegates are elected
parameter-vacant-secretary = When no cell secretary is elected
parameter-new-names = New names in a later round
parameter-floor-gate = Floor nominees join the list with
parameter-convening-bound = The convening committee keeps to its own list
parameter-opinion-ballot = Opinion ballot when the surplus passes its cap
parameter-confirmation = The superior committee confirms the elected
parameter-marks-too-many = More names chosen than seats
parameter-marks-nobody = Nobody chosen of several names
parameter-marks-nobody-one = One name, struck out
parameter-marks-both-one = One name, both boxes marked
parameter-marks-neither-one = One name, no box marked
parameter-marks-all-disagree = Disagree on every name
parameter-marks-over-shares = More votes spread than held
value-over-percent = more than { $percent }%
value-next = round { $round }: { $next }
value-next-then = { $before }; { $then }
value-next-round = another round
value-next-none = the seats stay empty
value-next-superior = the superior committee appoints
value-marks-valid = valid
value-marks-invalid = invalid
value-marks-board = the counting board votes on it

# Nominations, withdrawals, the list
names-title = Nominations and withdrawals
names-opinion = { $names } names for { $seats } seats, { $most } at most: closing nominations brings an opinion ballot on the { $floor } floor nominees, of whom { $kept } may stay ({ $article }).
names-withdrawn = Withdrawn: { $names }
names-kept-out = Not put on the list: { $names }
names-nominated-by = nominated by { $name }
names-self-nominated = self-nominated
names-ask-close = D: add somebody. R: this person withdraws. Enter: close nominations.
names-ask-fix = Enter: make the list, to be voted on. D: add somebody. R: withdrawal.
names-ask-mend = Not yet a list. D: nominate somebody. R: the person on this line asks to withdraw. G: change the prepared names.
list-code = Code of the list, printed on the ballots: { $code }
introduce-title = Prepared names
cmd-title-names = Nominations, withdrawals, making the list
cmd-names-accept = settle
help-names-accept = Close nominations; once they are closed, make the list of the names shown
cmd-nominate = nominate
help-nominate = Add somebody nominated from the floor, or by themselves
cmd-withdraw = withdraw
help-withdraw = The person on this line asks to withdraw; the congress votes
cmd-introduce-again = prepared names
help-introduce-again = Change the prepared names and introduce them again
cmd-title-one = Looking for one person
cmd-take = this person
help-take = Choose the person on this line
cmd-alone = self-nominated
help-alone = Nobody nominates: this person stands by themselves
cmd-back-to-names = back to the names
help-back-to-names = Back to the names, recording nothing
cmd-title-propose = Somebody asks to withdraw
cmd-grant = propose yes
help-grant = The presidium proposes to let them withdraw
cmd-refuse = propose no
help-refuse = The presidium proposes not to let them withdraw
nominee-title = Who is nominated?
nominee-ask = Type the name (no accents needed) or code of the nominee, then Enter.
nominee-ask-gate = Type the name (no accents needed) or code, then Enter. The congress then votes: with more than { $percent }% of those attending they join the list ({ $article }).
nominator-title = Who nominates?
nominator-for = Nominee: { $name } ({ $about })
nominator-ask = Type the name of who nominates, then Enter. Self-nominated: Tab.
withdraw-title = A request to withdraw
withdraw-who = { $name } ({ $about }) asks to withdraw.
withdraw-decides = The presidium proposes; the congress votes.
withdraw-ask = C: propose to let them withdraw. K: propose not to. Esc: back.
list-later = { $names } names for the { $seats } seats left
list-later-few = { $names } names for the { $seats } seats left: fewer than there are seats. It can be made; a seat will stay empty.
list-how-stay = Only those who stay from the round before. ↑ ↓ and Space: choose or drop somebody.
list-how-new = New names may join: type the name (no accents needed) and press Enter. ↑ ↓ and Space: choose or drop somebody.
console-introduced-made = { $names } names
console-names-made = { $names } names

# Seats
cmd-seats = other number
help-seats = Propose another number of seats than the agenda's, before the congress votes on it
seats-title = Propose another number of seats
seats-planned = Agenda: { $planned }. Proposed now: { $now }.
seats-number = Seats to fill
seats-ask = Type the new number, then Enter; the congress then votes on it.
console-failed-seats = ! The congress did not agree to this number. S: propose another. Enter: put it to the vote again.

# Rounds
round-turn = Round { $turn }
round-revote = Among the tied, round { $turn }
round-opinion = Opinion ballot
round-elected = { $round }: { $elected } of { $seats } elected
round-tied = { $round }: { $elected } of { $seats } elected, { $tied } tied
round-kept = { $round }: { $elected } join the list, { $seats } at most
console-duties-round = { $duties } · { $round }
console-ended = ■ { $how }
console-log-round = { $round }: { $what }
next-title = Open the next vote: { $round }
next-office = { $office }
next-among-tied = { $seats } seats, among the { $count } tied: { $names } ({ $article }).
next-higher = The higher wins and need not exceed half ({ $article }). List and counting board are not voted again.
next-stay = { $seats } seats left ({ $article }). { $count } stay on the list: { $names }.
next-new-ask = New names: the congress votes on it first ({ $article }).
next-new-nobody = No new names ({ $article }).
next-new-anyone = New names may join ({ $article }).
next-ask = Enter: open it. Esc: later.
settle-title = Settle the tie
settle-older = { $vacant } seats left: choose the older ({ $article }), then Enter and the reason.
settle-lot = { $vacant } seats left: choose who was drawn ({ $article }), then Enter and the reason.
console-done-settled = Recorded: how the tie was settled.
board-standing = ! Not counting, being on the list: { $names } ({ $article }). Choose somebody else.

# Papers anew, shares, declaring by kind of vote
cmd-papers = correct the papers
help-papers = Enter the papers anew while the box is closed; the base is taken again
papers-anew = { $issued } issued and { $printed } printed are recorded; what is typed here replaces them.
papers-anew-base = ! { $papers } The base is taken again too: it was { $was }, it will be { $now }.
papers-anew-same = { $papers } The base stays { $base }.
vote-present-shares = { $shares } voting shares present, of { $present } people. Type the minority only; those in favour are computed.
declare-title-revote = Declare the vote among the tied
declare-title-opinion = Declare the opinion ballot
declare-kept = { $elected } join the list, { $seats } at most ({ $article }).
declare-follows = → { $what }
declare-follows-list = The list is made, with { $kept } of the floor nominees.
standing-listed-word = joins the list
standing-not-listed-word = stays off
standing-tied-out-word = tied, stays off
value-gate = more than { $percent }% of those attending
value-quorum-more = more than { $part }/{ $whole } of those summoned
value-base-present = those present
value-base-whole-body = all members of the body
value-base-issued = ballots issued
value-base-collected = ballots collected, the invalid ones included
value-base-valid = valid ballots
value-base-cast = ballots cast, blanks ignored
parameter-hand-vote-base-members = What hand votes are counted on, members' congress
parameter-hand-vote-base-delegates = What hand votes are counted on, delegates' congress
parameter-hand-vote-base-meeting = What hand votes are counted on, meeting
simulate-nothing = Simulated delegates cannot do this: the box is entered twice or by tally sheets. Go on at the board.
console-papers-code = list code { $code }
cmd-report-next = next page
help-report-next = Show the hall the next page of the credentials report
cmd-report-back = page before
help-report-back = Show the hall the page before
hall-credentials = Credentials report, page by page (← →)
console-attendance-session = Roll: { $session }
reason-empty = No reason yet. Type it and press Enter; Esc to leave it.
console-roll-to-come = { $session } has a roll of its own: to call it anew the desk presses Ctrl+N now; otherwise whoever is present stays so.

# The hall's screen: preview, lock, colours, letters, screens.
cmd-larger = larger letters
help-larger = Letters of the hall's screen a step larger; over more pages where there is no room
cmd-smaller = smaller letters
help-smaller = Letters of the hall's screen a step smaller
cmd-colours = colours
help-colours = Other colours for the hall's screen: red, light, high contrast
cmd-hall-show = show
help-hall-show = Show the chosen picture in the hall
cmd-hall-whole = see it large
help-hall-whole = See the chosen picture on all of this screen, as the hall will see it
hall-look = The hall's screen: { $colours ->
    [light] light ground
    [contrast] high contrast
   *[other] red ground
}, letters { $size ->
    [0] as fits best
   *[other] { $size }
} (from -3 to 3).
hall-coming = Coming: the picture after the next act (by itself)
hall-coming-unknown = Not known yet: the next picture hangs on what will be typed.
hall-locked = ▣ Held: a vote is being taken
hall-no-screen = ○ The hall has no screen yet
hall-screen-hall = Hall { $number }
hall-screen-lobby = Lobby
hall-screen-chair = Chair
hall-screen-right = ● { $screen } { $size }: right picture #{ $seq }
hall-screen-slow = ! { $screen } { $size }: slow, still picture #{ $seq }
hall-screen-coming = ○ { $screen }: connected, no picture yet
hall-screen-gone = ✗ { $screen } { $size }: lost { $seconds } s ago
hall-measured = Exactly as the hall sees it at { $columns }×{ $rows }: { $pages } { $pages ->
    [one] page
   *[other] pages
}.
hall-measured-words = This is what the hall reads, at { $columns }×{ $rows }: { $pages } { $pages ->
    [one] page
   *[other] pages
}.
hall-unmeasured = The hall has no screen yet; tried at { $columns }×{ $rows }: { $pages } { $pages ->
    [one] page
   *[other] pages
}.
hall-fit-cut = ! { $count } texts are cut: “{ $text }”
hall-fit-broken = ! { $count } words are longer than a line and broken: “{ $text }”
hall-fit-small = ! { $count } lines in small letters, hard to read at the back: “{ $text }”
hall-fit-pages = ! { $pages } pages, more than { $most }: the hall waits long
