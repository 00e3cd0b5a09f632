# Command line, record, verification, drill.
cli-about = daihoi: run a congress from the presidium's computer.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-first-steps = To begin: type "daihoi run" and press Enter. The hall's screen: open a second window and type "daihoi display".
cli-run = Opens the presidium's console; without an agenda you are asked to choose
cli-display = The hall's screen
cli-board = The counting board's seat
cli-desk = The attendance desk
cli-check = Checks agenda, roster and rules; names every fault at once
cli-new = Makes a new agenda folder from a template
cli-log = Prints the record of a congress
cli-verify = Verifies a record: its chain of lines, and every figure recomputed
cli-drill = Plays a whole congress without screens, then verifies it and measures latencies
cli-snapshot = Prints one frame of a seat's screen as text
cli-console = The console of a congress that is open elsewhere (daihoi serve)
cli-serve = Open a congress without a screen: keeps the record, lets seats in
cli-ticket = Issue a ticket for a seat at another machine; without a seat, list the tickets
cli-arg-role = Seat: console, desk, board, display
cli-arg-name = A name to remember the ticket by
cli-arg-hours = Hours the ticket is good for (24 unless told, 240 at most)
cli-arg-revoke = Take this ticket back
cli-arg-lan = Open to other machines of the local network (every address, port 7421 unless told)
cli-arg-join = Join a congress on another machine with a ticket; asked for when not given
cli-arg-at = Another address than the ticket's
cli-name-role = SEAT
cli-name-command = COMMAND
cli-name-options = OPTIONS
cli-name-agenda = AGENDA
cli-name-number = NUMBER
cli-name-template = TEMPLATE
cli-name-dir = DIR
cli-keys = Prints the key card for the table
keys-conflict = The key { $key } stands for two commands: "{ $one }" and "{ $other }". This is a fault of the program; please report it.
cli-arg-help = Prints this help
cli-arg-version = Prints the version
cli-arg-lang = Language: vi (default) or en
cli-arg-data = Data folder; else the variable DAIHOI_HOME, else the user's data folder
cli-arg-agenda = Agenda folder, or the name of a bundled one (phuc-dong, chi-bo, cong-doan, doan-tncs, co-dong, society)
cli-arg-rehearse = A rehearsal: a record of its own, marked DIỄN TẬP on every screen
cli-arg-page = Opens a read-only page for the phones of delegates and for a hall's screen; every address and port 8080 unless given
cli-arg-number = Number of the congress when several are running
cli-arg-template = Template: phuc-dong (delegate congress) or chi-bo (congress of a cell)
cli-arg-dir = The new folder
cli-arg-record = Folder of one congress; without it the data folder is searched
cli-arg-json = Prints JSON for programs
cli-arg-seed = Seed: the same seed gives the same results (1 by default)
cli-arg-resume = Goes on with an unfinished drill in the data folder
cli-arg-follow = Prints the number of the newest entry after each answer
cli-arg-seat = Seat: console, board, desk or display
cli-arg-size = Columns x rows (160x45 by default)
cli-unknown-argument = There is no option "{ $text }".
cli-unknown-command = There is no command "{ $text }".
cli-missing-argument = { $text } is missing.
cli-missing-value = Option { $text } needs a value after it.
cli-wrong-value = "{ $text }" cannot be used for { $argument }; use one of: { $allowed }.
cli-wrong-number = "{ $text }" cannot be used for { $argument }; write a number.
cli-cannot-read = The command line cannot be read: { $text }
cli-see-help = Type "daihoi --help" for the commands.
cli-new-made = Made { $dir }: { $files }. Edit these files, then type: daihoi check { $dir }

paths-no-home = The user's data folder cannot be found. Name one with --data DIR.
paths-no-record = There is no record of a congress in { $dir }. Name a folder with --data DIR, or open a congress with "daihoi run".
paths-several-records = There are { $count } records in { $dir }: { $names }. Name one folder, for example --data { $first }
discover-none = No congress is running on this computer. Open the console first: daihoi run
discover-several = { $count } congresses are running; type the number of one after the command:
    { $list }
host-empty-record = The record in this folder is still empty. Open it with an agenda: daihoi run AGENDA
host-agenda-changed = Agenda, roster or rule files were changed after the record was begun. The congress goes on as recorded.
host-cannot-listen = Seats cannot be let in: { $cause }. Check the data folder and try again.

hub-stopped = The console has closed the program. This screen joins again by itself once the console is back.
hub-full = All { $most } connections are taken. Close a screen and try again.
hello-missing = This connection is no seat of a congress. Check that both computers run daihoi.
hello-version = This seat speaks version { $seat }, the console version { $hub }. Install the same daihoi on both.
hello-secret = The seat "{ $seat }" is not let in: its secret is wrong. Close it and open it again.
seat-message-broken = A message from this seat was broken, so it was cut off. It joins again by itself.
seat-silent = This seat was silent for { $seconds } seconds, so it was cut off. It joins again by itself.
seat-cut-off = This seat took its messages too slowly, so it was cut off. It joins again with the newest figures.
welcome-too-long = The roll is too large to be sent to this seat (over 64 MB).
ask-without-link = The link to the console is lost: this was not recorded. Wait for the link and do it again.
answer-lost = The link was lost before the answer came. Look at the figures on the screen; if it is not there, do it again.
request-too-long = What was sent is too long and was not recorded. Shorten it and do it again.
entry-cannot-be-written = This cannot be written as an entry: { $cause }. Nothing was recorded.
replay-entry = Line { $line } of the record is sealed, yet this version of the program cannot read it: { $cause }. Use the daihoi that wrote it.
replay-number = Line { $line } of the record carries number { $found }; it should be { $line }. Type "daihoi verify" to see what is wrong.

record-program = Program
record-console = Console
record-desk = Desk { $seat }
record-board = Board { $seat }
record-display = Display { $seat }
record-with-reason = { $what }. Reason: { $reason }
record-opened = Record begun: { $title }; { $people } people on the roll
record-opened-rehearsal = REHEARSAL record begun: { $title }; { $people } people on the roll
record-people = Personal data of { $count } people recorded
record-absence-reason = { $name }: reason of absence noted (for desk and presidium only)
record-rules-confirmed = The presidium confirmed: { $parameters }
record-step = Step entered: { $title }
record-expected = { $name } ({ $code }): not yet here
record-present = { $name } ({ $code }): present
record-left = { $name } ({ $code }): left
record-excused = { $name } ({ $code }): absent with reason
record-unexcused = { $name } ({ $code }): absent without reason
record-quorum-met = Quorum stated: { $present } present of { $summoned } summoned
record-quorum-missed = Quorum not met: { $present } present of { $summoned } summoned
record-vote-opened = Put to the vote: { $question }
record-vote-carried = Carried (for { $yes }, against { $no }, other { $other }; { $needed } needed): { $question }
record-vote-lost = Not carried (for { $yes }, against { $no }, other { $other }; { $needed } needed): { $question }
record-stage = The hall's picture was changed
record-stage-dressed = The hall's screen: other colours or size of letters
record-corrected = Entry { $entry } taken back. Reason: { $reason }
record-closed = Congress closed
record-list = { $office }: list { $code }: { $names }
record-board-named = { $office }: counting board proposed: { $head } (head), { $members }
record-papers = { $office }: { $printed } papers printed, { $issued } issued, { $kept } kept
record-box = { $office }: box opened; { $collected } collected, { $missing } not returned
record-sealed = { $office }: count sealed; { $valid } valid, { $invalid } invalid
record-declared = { $office }: { $count } declared elected: { $names }
record-count-begins = { $office }: entry of { $collected } ballots begins
record-ballot = { $office }: ballot { $number } entered
record-ballot-corrected = { $office }: ballot { $number } corrected. Reason: { $reason }
record-ballot-withdrawn = { $office }: ballot { $number } taken back. Reason: { $reason }
record-box-sealed = { $office }: box sealed

verify-figures-ok = { $count } figures recomputed: all agree.
verify-figures-part = Only what this program could read was recomputed: { $count } figures, all fit. What follows is NOT checked: keep the folder as it is and compare it with the paper minutes.
verify-figures-wrong = Recomputed: { $count } differences. Keep this folder as it is and compare with the papers:
verify-differs = Line { $line }: { $what } is recorded as { $recorded }, recomputed as { $computed }.
verify-equation = Line { $line }: equation { $equation } does not hold. { $words }
verify-refused = Line { $line }: this could not have been recorded here. { $words }
verify-otherwise = Line { $line }: what is recorded does not follow from the lines before it. Compare it with the papers.
verify-ballot-number = the ballot's number
verify-digest = the digest of the box
verify-person = the digest of personal data
verify-base = the base
verify-present = the number present
verify-summoned = the number summoned
verify-quorum = quorum (1 is met)
verify-needed = the votes needed
verify-carried = carried (1 is yes)
verify-list-code = the code of the list
verify-valid = the number of valid ballots
verify-invalid = the number of invalid ballots
verify-undervotes = the choices left unused
verify-votes = the votes of one candidate
verify-disagree = the disagreeing votes of one candidate
verify-elected = the order of those elected
verify-verdict = the verdict (1 agrees)

terminal-none = This command needs a terminal window, not a pipe. Open one and type it again.
terminal-refuses = The terminal reports: { $cause }. Open another window and type it again; the record has lost nothing.
snapshot-no-welcome = The congress is running but did not answer within 3 seconds. Try again.
snapshot-size = "{ $text }" is not a size. Write columns x rows, such as 160x45, each from 1 to 1000.

drill-step = Step { $number }/{ $of }: { $title } · { $entries } entries
drill-refused = The drill stopped at step "{ $title }": { $why }
drill-result = { $office }: base { $base }, { $needed } votes needed, { $count } elected: { $names }
drill-entries = Record: { $entries } entries, in { $dir }
drill-latency = { $what }: median { $p50 } µs, 99% below { $p99 } µs
drill-durable = Command to durable record
drill-frame = Command to the picture on the hall's screen
drill-raw = Raw append of one line to the disk (for comparison)
offer-under-way = at step { $number } of { $of }, begun { $begun }
offer-agenda = a sample script: { $steps } steps, { $votes } people with a vote
record-seats = { $office }: { $seats } seats proposed
record-introduced = { $office }: { $count } introduced: { $names }
record-nominated = { $office }: { $by } nominates { $name }
record-nominated-self = { $office }: { $name } stands by themselves
record-withdrawal = { $office }: { $name } asks to withdraw, the presidium proposes to grant it
record-withdrawal-not = { $office }: { $name } asks to withdraw, the presidium proposes to refuse it
record-opinion = { $office }: nominations closed; opinion ballot on { $count }, { $room } to stay
record-kept = { $office }: result of the opinion ballot declared; { $count } join the list: { $names }
record-nominations = { $office }: nominations closed
record-revote = { $office }: a new vote among the tied, { $seats } seats
record-round = { $office }: round { $round } opened for { $seats } seats
record-settled = { $office }: tie settled: { $names } ({ $reason })

## One count judged from a file
cli-tally = Judges one count from a file of figures by any rule set; no congress is needed
cli-name-case = FILE
cli-arg-case = The case file (TOML): rules, body, papers, and the votes of each name or a CSV file of ballots
tally-no-case = there is no such file
tally-no-case-right = check the path: { $path } must be a TOML file
tally-word = "{ $key }" cannot be "{ $text }"
tally-number-right = add { $key } = a whole number
tally-excluded-idle = { $rules } does not count on those summoned: the { $out } left out here do not change the base
tally-not-cumulative = { $rules } knows no cumulative voting
tally-shares = "shares" is for cumulative voting only
tally-shares-right = leave this line out, or write form = "cumulative"
tally-both = there are both [[candidate]] tables and a file of "ballots"
tally-both-right = keep one of them: the votes of each name, or the ballots
tally-no-ballots = there is no file of ballots { $path }
tally-no-ballots-right = correct the path of "ballots": it begins at the folder of this file
tally-no-names = there is nobody on the list
tally-no-names-right = add a [[candidate]] with name and votes for each, or ballots = "ballots.csv" in [papers]
tally-too-many-names = the list has { $names } names, { $most } at most
tally-too-many-names-right = check the file: { $most } names at most
tally-odd-name = the name has odd signs or is too long: { $text }
tally-odd-name-right = write the full name, { $most } characters at most
tally-name-twice = the name "{ $text }" already stands on line { $first }
tally-name-twice-right = each name once: add the unit where two people share a name
tally-column = "{ $key }" belongs to agree/disagree papers: not used
ballots-empty = the file of ballots has no names
ballots-empty-right = the first line carries the names of the list, each line after it one paper
ballots-too-many = the file has more than { $most } papers
ballots-too-many-right = check the file: { $most } papers at most
ballots-no-name = column { $column } has no name
ballots-no-name-right = write the name into the first line of this column, or leave the column out
ballots-no-shares = cumulative papers without a column of shares
ballots-no-shares-right = add the column "shares" with the shares of each paper
ballots-width = the paper on this line has { $cells } cells, the table has { $columns } columns
ballots-width-right = add or take away commas to match the columns
ballots-reason = the rules know no reason "{ $text }"
ballots-cell = the cell of { $name } says "{ $text }"
ballots-cell-crossed = write 1 (left standing) or 0 (struck)
ballots-cell-columns = write a (agree), d (disagree), b (both) or n (neither)
ballots-cell-votes = write votes as a whole number from 0 to { $most }; shares from 1
tally-no-shares = the "shares" of the valid papers are not given, so E8 is not checked; votes in all { $votes }, at most { $present } × { $seats } = { $most }
tally-no-shares-over = the "shares" of the valid papers are not given, and the votes in all, { $votes }, are more than there can be, { $present } × { $seats } = { $most }, by { $difference }: check the votes of each name and the shares present before using this result
tally-shares-over = the valid papers carry { $shares } shares, more than the { $present } present, by { $difference }: check before using this result
tally-board = { $count } papers are of a kind that { $rules } leaves to the counting board (the first is number { $first }); they count as valid here. If the board holds them invalid, write the reason into the column "invalid"
tally-invalid-differs = papers invalid for "{ $reason }": the case file says { $told }, the ballots give { $counted }; the ballots stand

tally-e1 = present { $present } + left out { $excluded } = { $left }; summoned { $right }
tally-e1-excluded = left out { $excluded }; summoned { $right }
tally-e2 = printed { $left }; issued { $issued } + kept { $kept } = { $right }
tally-e2-least = printed { $left }; issued { $right }
tally-e3 = issued { $left }; present { $right }
tally-e4 = issued { $left }; collected { $collected } + not returned { $missing } = { $right }
tally-e5 = collected { $left }; issued { $right }
tally-e6 = collected { $left }; valid { $valid } + invalid { $invalid } = { $right }
tally-e7 = papers in the file { $left }; collected { $right }
tally-e8 = votes in all { $left }; valid { $voices } × { $seats } seats = { $right }
tally-e8-exact = votes { $marks } + unused choices { $undervotes } = { $left }; valid { $voices } × { $seats } seats = { $right }
tally-e8-shares = votes in all { $left }; { $voices } shares × { $seats } seats = { $right }
tally-e8-shares-exact = votes { $marks } + unused { $undervotes } = { $left }; { $voices } shares × { $seats } seats = { $right }
tally-e8-name = { $name }: { $left } votes; valid { $right }
tally-e9 = { $name }: agree { $votes } + disagree { $disagree } = { $left }; valid { $right }
tally-e9-exact = { $name }: agree { $votes } + disagree { $disagree } + both or neither { $rest } = { $left }; valid { $right }
tally-holds = { $id }: { $what }
tally-broken = { $id }: { $what }; they differ by { $difference }. { $remedy }
tally-fix-e1 = Those present and those left out cannot be more than those summoned: check the roll and who is left out.
tally-fix-e2 = Count the papers printed, spoilt and unused again, or write the reason into the minutes.
tally-fix-e3 = No more papers than people present may be issued: check the roll and the papers issued.
tally-fix-e4 = Count the box again, or write the reason into the minutes.
tally-fix-e5 = No more papers can come back than were issued: count the box again; only the presidium may go on, with a reason in the minutes.
tally-fix-e6 = Count the valid papers and the invalid ones of each reason again.
tally-fix-e7 = Papers are missing or entered twice: compare the file with the papers.
tally-fix-e8 = There are more votes than the valid papers can carry: add up the votes of each name again.
tally-fix-e9 = Add up the columns agree and disagree of this name again.
tally-title = Election to { $office }: { $seats } to be elected, round { $round } ({ $kind })
tally-title-revote = Election to { $office } again among the tied: { $seats } to be elected, round { $round } ({ $kind })
tally-kind-members = congress of all members
tally-kind-delegates = congress of delegates
tally-kind-meeting = meeting
tally-office-committee = the committee
tally-office-standing-committee = the standing committee
tally-office-secretary = the office of secretary
tally-office-deputy = the office of deputy secretary
tally-office-inspection = the inspection committee
tally-office-inspection-chair = the chair of the inspection committee
tally-office-delegates = the delegation to the higher congress
tally-office-alternates = the alternates of the delegation
tally-office-board = the board
tally-office-other = another office
tally-papers = Collected { $collected }: valid { $valid }, invalid { $invalid }
tally-invalid-line = {"  "}Invalid { $count }: { $reason }
tally-column-number = No.
tally-column-name = Name
tally-column-votes = Votes
tally-column-disagree = Disagree
tally-column-percent = %
tally-column-verdict = Result
tally-equations = Equations:
tally-sentence = Base: { $sentence }.
tally-elected = Elected { $count } of { $seats }: { $names }
tally-elected-none = Elected 0 of { $seats }: nobody
tally-name = { $name } ({ $votes } votes)
tally-tied = Tied at the last seat: { $names }
tally-next = What follows: { $next }
tally-articles = Articles: { $articles }
tally-stopped = No verdict: correct the figures on the lines marked ✗ and try again.
tally-notices = To note:

## Entering ballots from a file: daihoi board --import
cli-arg-import = Enters ballots counted elsewhere from a CSV file: first line the names in ballot order, then one line a paper
cli-arg-list-code = The list code printed on the papers; asked for when left out
import-file = File { $file }:
import-names-same = - List: { $names } names, the same and in the same order as the list of candidates.
import-papers = - { $papers } papers: { $valid } valid, { $invalid } invalid.
import-reason = -   invalid { $count }: { $why }
import-aside = - { $count } papers are for the board to decide: the rules do not let the program judge them.
import-fewer = - The file holds { $papers } papers, the box { $collected }: { $difference } are missing. Enter those at the board's desk.
import-more = The file holds { $papers } papers, the box only { $collected }: { $difference } too many. Nothing was entered. Count the papers again, or check that the file belongs to this box.
import-names-differ = Name { $number } differs: the file says “{ $file }”, the list of candidates “{ $list }”. Nothing was entered. Correct the file's first line to the names and order on the papers; if the papers differ from the list, tell the presidium.
import-names-count = The file has { $file } names, the list of candidates { $list }. Nothing was entered. Correct the file's first line to the names on the papers.
import-box-begun = Entry { $number } of the box is not from this file (the box has { $entered } papers). Nothing more was entered. Use the file that was begun, or go on at the board's desk.
import-continues = - { $entered } of this file's { $papers } papers were recorded before: the rest is entered, nothing twice.
import-ask-code = Take a paper, type the list code printed on it and press Enter:
import-code-missing = There is no list code, so nothing was entered. Take a paper and run again with --list-code.
import-done = { $entered } papers are entered, in { $bundles } bundles. At the board's desk look at the count sheet and the papers to be decided, then seal.
import-broke = Stopped midway with { $entered } papers in the box: { $why } Run the same command again to go on; nothing is recorded twice.
import-no-answer = There is no answer from the presidium's computer.
import-no-box = No box is being counted yet. Wait until the presidium reports the papers collected, and run again.
import-several-boxes = { $count } boxes are being counted. Give the list code printed on the papers: --list-code CODE.
import-box-gone = This box is sealed or gone. Nothing more can be entered.
import-no-file = The file { $file } cannot be read. Check the path.

record-present-badge = { $name } ({ $code }): present, by badge no. { $badge }
record-excused-session = { $name } ({ $code }): absent from this session, with reason
record-unexcused-session = { $name } ({ $code }): absent from this session, without reason
record-roll-kept = { $session } begins: whoever is present stays so
record-roll-called = Roll of { $session } opened: everybody is called anew
record-replaced = { $name } ({ $code }): alternate in the place of { $delegate }
record-replacement-ended = { $name } ({ $code }): no longer replaces a delegate
record-badge-revoked = { $name } ({ $code }): badge no. { $badge } revoked

## daihoi print
cli-print = Print papers to a PDF file: badges, the credentials report
cli-name-paper = PAPER
cli-arg-paper = badges: badges with codes, from an agenda's folder or from the record; credentials: the credentials report, from the record
cli-arg-out-pdf = The PDF file to write
cli-arg-only = Only the badges of these codes, separated by commas

## Rosters: daihoi roster
cli-roster = Import a roster from Excel or CSV; export it to Excel
cli-roster-import = Import a list of delegates from an Excel (.xlsx) or CSV file into an agenda folder; shows it before writing
cli-roster-export = Export an agenda's roster to an Excel (.xlsx) or CSV file
cli-name-file = FILE
cli-arg-file = The list: .xlsx, .csv or .txt, as the secretary keeps it
cli-arg-into = The agenda folder that receives the list
cli-arg-yes = Write without asking
cli-arg-out = The file to write, ending in .xlsx or .csv
cli-arg-public = Only code, name, sex, unit, position and kind: to be posted or handed to anybody
cli-arg-monitor = The chair's own screen: words, clocks, the next step
cli-arg-hall = The hall's screen, columns x rows: whether every picture of the agenda fits it
