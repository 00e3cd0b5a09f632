# Agenda, roster and rule files: what is wrong, what would be right, what to know.
script-at-line = { $file }:{ $line }: { $what }
script-at-file = { $file }: { $what }
script-remedy = {"    "}→ { $right }
script-report-faults = { $faults ->
    [one] 1 fault.
   *[other] { $faults } faults.
} The congress cannot be opened: correct the lines named above and check again.
script-report-clean = { $title }: in order. { $steps } steps, { $elections } elections, { $people } people on the roster ({ $votes } with a vote), { $rules }, { $notices } points to note.
script-more-faults = and { $faults } faults more
script-more-faults-right = correct those above and check again

script-right-one-of = use one of: { $list }
script-right-nearest = did you mean "{ $near }"? Allowed: { $list }
script-right-key = remove this line; keys allowed here: { $list }
script-right-key-none = remove this line: this table takes no keys here
script-right-key-nearest = did you mean "{ $near }"? Keys allowed here: { $list }
script-right-text = write it in quotes: { $key } = "…"
script-right-texts = write a list in brackets, each item in quotes: { $key } = ["…", "…"]
script-right-table = write a table under a heading [… { $key }]
script-right-tables = write each item as a table under a heading [[… { $key }]]
script-right-truth = write { $key } = true or { $key } = false
script-right-number = write a whole number from { $from } to { $to }: { $key } = { $from }

script-no-folder = there is no agenda folder at this path
script-no-folder-right = check the path, or use a bundled agenda: { $list }
script-no-file = the file { $path } is missing
script-no-file-right = put { $file } into the agenda folder
script-unreadable = the file cannot be read: { $error }
script-unreadable-right = check the right to read { $path }
script-too-large = the file is larger than { $most } MB
script-too-large-right = check whether this is really a file of the agenda
script-not-utf8 = the file is not UTF-8; this line is the first that cannot be read
script-not-utf8-right = save the file again as UTF-8 (in Excel: Save As, "CSV UTF-8")
script-not-toml = this line is not TOML: { $text } ({ $error })
script-not-toml-right = correct the syntax: key = "value", headings [table] or [[list]], every opened bracket closed
script-unread = a part could not be read and the fault is unclear
script-unread-right = compare with a bundled agenda, then check again

script-unknown-key = there is no key "{ $text }"
script-missing-key = the key "{ $key }" is missing
script-empty-key = the key "{ $key }" is empty
script-missing-key-right = add { $key } = "…"
script-missing-table = the table [{ $key }] is missing
script-missing-table-right = add a table under the heading [{ $key }]
script-wrong-type = the value of "{ $key }" is of the wrong type: { $text }
script-wrong-number = the value of "{ $key }" cannot be used: { $text }

script-body-kind = there is no kind of congress "{ $text }"
script-rules-unknown = there is no rule set "{ $text }"
script-rules-no-base = { $rules } does not say what a majority is counted on at a congress of kind "{ $kind }"
script-rules-no-base-right = add the table [base.{ $kind }] to the rule file, or choose another rule set
script-no-session = the agenda has no session
script-no-session-right = add at least one [[session]] with [[session.step]] tables
script-no-step = the session has no step
script-no-step-right = add at least one [[session.step]] under this session
script-odd-id = the id "{ $text }" has signs that cannot be used, or is too long
script-odd-id-right = use letters without accents, digits, - and _, at most 40 characters
script-id-twice = the id "{ $text }" is already used on line { $first }
script-id-twice-right = give one of the two another id
script-step-kind = there is no kind of step "{ $text }"
script-covers = there is no content "{ $text }"
script-time = the time "{ $text }" cannot be read
script-time-right = write hours and minutes: starts = "07:30"
script-no-vote = the step has no vote to be taken
script-no-vote-right = add [[session.step.vote]] with id and question, or change the kind of step
script-vote-reserved = within an election step the vote id "{ $text }" belongs to the election's own votes
script-vote-reserved-right = choose an id other than { $list }
script-placeholder = there is no placeholder { "{" }{ $text }{ "}" }
script-placeholder-election = name an election of this agenda: { $list }

script-no-election = the election step has no table [session.step.election]
script-no-election-right = add [session.step.election] with id, office, title, seats, candidates and board
script-stray-election = an election table stands in a step that is no election step
script-stray-election-right = change the step's kind to "election", or remove the table
script-office = there is no office "{ $text }"
script-no-seats = the election does not say how many are to be elected
script-no-seats-right = add seats = the number to be elected
script-no-candidates = the election has no list of candidates
script-no-candidates-right = add candidates = [code, …], or from = "id of an earlier election"
script-list-short = a list of { $names } for { $seats } seats is { $difference } short (at least { $limit })
script-list-long = a list of { $names } for { $seats } seats is { $difference } too long (at most { $limit })
script-list-right = for { $seats } seats the list has from { $least } to { $most } names ({ $article })
script-not-on-roster = the code "{ $text }" in "{ $key }" is not on the roster
script-not-on-roster-near = did you mean "{ $near }"? If not, add this person to roster.csv
script-not-on-roster-right = correct the code, or add this person to roster.csv
script-person-twice = the code "{ $text }" stands twice in "{ $key }" (first on line { $first })
script-person-twice-right = remove one of the two
script-election-unknown = "{ $key }" names the election "{ $text }", which is not in the agenda
script-election-later = "{ $key }" names the election "{ $text }", which does not come before this one
script-election-none-before = there is no election before this one: remove "{ $key }", or move this step down
script-not-from = the code "{ $text }" does not stand in the election "{ $from }" and so cannot come from it
script-not-from-right = name only people on the list of { $title }, or leave the list empty: the congress will choose
script-no-board = the election has no counting board
script-no-board-head = the counting board has no head
script-board-right = add board = { "{" } head = "code", members = ["code", …] { "}" }
script-board-no-vote = { $name } ("{ $text }") has no vote and so cannot sit on the counting board
script-board-no-vote-right = choose an official delegate (member)
script-board-on-list = { $name } ("{ $text }") sits on the counting board but stands on the list (line { $first })
script-board-on-list-right = choose someone who does not stand on the list ({ $rules }, { $article })
script-board-on-list-right-plain = choose someone who does not stand on the list

script-roster-empty = the roster has nobody on it
script-roster-empty-right = the first line names the columns (ma,ho_ten,don_vi,chuc_vu,tu_cach,…), each further line one person
script-roster-no-column = the column "{ $text }" is missing; there are: { $headings }
script-roster-no-column-right = add it to the line of headings; ma, ho_ten, don_vi and tu_cach must be there (or code, name, unit, kind)
script-roster-column-twice = the column "{ $text }" stands twice
script-roster-column-twice-right = keep one, rename or remove the other
script-roster-line = this line cannot be read
script-roster-line-right = write the line again: cells separated by commas, a cell with a comma in quotes
script-roster-quote = a cell opens a quote and does not close it on the same line: { $text }
script-roster-quote-right = close the quote, or remove it from the beginning of the cell
script-roster-width = the line "{ $text }" has { $cells } cells where the table has { $columns } columns
script-roster-width-right = add or remove commas until the number is right; a cell with a comma goes in quotes
script-roster-too-many = the roster has more than { $most } people
script-roster-too-many-right = check the file; lines from here on were not read
script-roster-no-code = the person on this line has no code
script-roster-odd-code = the code "{ $text }" has white space or odd signs, or is too long
script-roster-code-right = each person has a code of their own, without white space, at most { $most } characters
script-roster-code-twice = the code "{ $text }" is already used on line { $first }
script-roster-code-twice-right = each person has a code of their own: correct one of the two lines
script-roster-card-twice = the card number "{ $text }" is already on line { $first }
script-roster-card-twice-right = check the number: one person written twice, or one of the two numbers is wrong
script-roster-no-name = the person on this line has no name
script-roster-odd-name = the name has odd signs or is too long: { $text }
script-roster-name-right = write the full name, at most { $most } characters, not beginning with = + - @
script-roster-kind = there is no quality "{ $text }"
script-roster-standing = there is no standing "{ $text }"

script-rule-id = the rule file says id "{ $text }" but is called "{ $id }"
script-rule-id-right = write id = "{ $id }", or rename the file
script-rule-missing = the parameter "{ $key }" is missing
script-rule-param-right = add [{ $key }] with value, article, status; value for example: { $example }
script-rule-no-value = the parameter "{ $key }" has no value
script-rule-value = the value of the parameter "{ $key }" cannot be used: { $text }
script-rule-value-right = value is written like: { $example }
script-rule-status = there is no status "{ $text }"
script-rule-hand-base = the base [base.{ $body }] is counted on ballots, and a hand vote has none
script-rule-hand-base-right = add [hand-vote-base.{ $body }], for example value = {"{"} kind = "present" {"}"}
script-rule-reason = the reason "{ $id }" is found by the program itself; it must be there with by_program = true
script-rule-reason-right = write [invalid.{ $id }] with by_program = true, text, text_en, article, status

script-to-confirm = the parameter "{ $name }" ({ $article }) is to be confirmed by the presidium before its first use
script-look-alike = { $name } ({ $code }) and { $other } ({ $other-code }) on one list have names easily mistaken: read the unit with the name when counting
script-no-credentials = the agenda has no credentials step
script-no-closing = the agenda has no closing step

script-new-template = there is no bundled agenda "{ $text }"
script-new-occupied = the folder already has files; nothing was written
script-new-occupied-right = choose a new or empty folder
script-new-unwritable = cannot write: { $error }
script-new-unwritable-right = check the right to write and the space left, then try again
script-from-and-rest = both "from" and "rest": a list comes from one place
script-from-and-rest-right = keep "from" (those elected) or "rest" (the rest of the list), drop the other
script-shares = the shares "{ $text }" are no whole number above zero
script-shares-right = write a whole number, for example 12500 or 12.500; empty means 1
script-badge-key = not a key of badges
script-badge-key-right = keep the file made when badges were printed (64 hexadecimal digits); if it is lost, delete it and print all badges anew
script-session-no-credentials = session “{ $session }” has no "credentials" step: its numbers will not be reported
script-document-missing = there is no file "{ $file }"
script-document-outside = "{ $file }" lies outside the agenda's folder
script-document-right = put the document into the agenda's folder and write its path from there, at most 20 MB
script-document-type = "{ $file }" is of a type that cannot be published
script-document-type-right = use one of these: { $list }
script-document-step = there is no step "{ $text }"
script-document-twice = the document "{ $file }" is named twice
script-document-twice-right = name each file once
script-documents-many = more than { $most } documents
script-documents-much = the documents together have more than { $most } MB
script-documents-right = leave some out, or join and compress them
script-logo-type = the logo "{ $file }" is no .png or .jpg file
script-logo-picture = there is no picture to be read in "{ $file }", or it is too large
script-logo-right = use a PNG or JPEG picture of at most { $most } pixels either way
script-logo-place-right = put the logo into the agenda's folder and write its path from there, at most 2 MB

# daihoi check --hall: every picture of the agenda on the hall's screen.
walk-welcome = the welcome picture
walk-step = the step's picture
walk-break = the break
walk-closed = the closing picture
walk-quorum = the quorum
walk-credentials = credentials report, page { $page }
walk-question = the question “{ $what }”
walk-hand-result = the result of “{ $what }”
walk-names = names being introduced for { $office }
walk-candidates = the list for { $office }, longest names
walk-procedure = how to vote for { $office }
walk-voting = voting for { $office }
walk-counting = counting for { $office }
walk-declared = the result for { $office }, longest names
walk-page = the way to the page for phones
walk-programme = the programme
walk-speakers = the list of speakers, longest names
walk-speaker = the speaker with the longest name, over time
walk-rehearsal = { $picture }, in a rehearsal
walk-line = { $picture }, with a line below
walk-letters = { $picture }, letters { $step }
walk-cut = { $picture }: “{ $text }” is cut. Make it shorter, or use a screen of more columns and rows.
walk-broken = { $picture }: “{ $text }” is longer than a line and broken between letters. Make it shorter or add a blank.
walk-small = { $picture }: “{ $text }” falls to small letters, hard to read at the back. Make it shorter.
walk-pages = { $picture }: { $pages } pages, more than { $most }; the hall waits more than a minute. Make it shorter or divide it.
walk-done = The hall's screen { $columns }×{ $rows }: { $pictures } pictures looked at, { $found ->
    [0] all of them fit.
   *[other] { $found } places to look at again.
}
