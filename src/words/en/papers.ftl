### Printed papers: badges, reports.

papers-no-face = The typefaces inside the program are damaged: get the program anew.
papers-no-pdf = The PDF file could not be made: { $cause }.
papers-no-docx = The DOCX file could not be made: { $cause }.

papers-draft = DRAFT
papers-rehearsal = REHEARSAL
papers-date = { $place }, { $day }/{ $month }/{ $year }
papers-date-open = { $place }, ….. / ….. / ………
papers-foot = The numbers are those of the congress’s record, entry { $entry }. Digest: { $digest }
papers-sign-here = (signature and full name)
papers-column-what = Item
papers-column-count = People
papers-column-count-of = Present/All
papers-column-percent = %

## Credentials report
credentials-sign-board = FOR THE CREDENTIALS COMMITTEE
credentials-sign-checkers = FOR THE CREDENTIALS CHECKERS
credentials-sign-presidium = FOR THE PRESIDIUM
credentials-sign-head = CHAIR

## Badges
badge-delegate = VOTING DELEGATE
badge-member = MEMBER
badge-participant = PARTICIPANT
badge-alternate = ALTERNATE DELEGATE
badge-probationary = PROBATIONARY · NO VOTE
badge-guest = GUEST
badge-issue = { $quality } · NO. { $issue }
badge-page = Sheet { $page }/{ $pages } · Print at 100%, do not scale, then cut along the marks
badge-file-title = Badges: { $title }
badge-no-code = The badge's number is too long for a code.

## Ballots
ballot-stamp = (Stamp of the convening body)
ballot-number = No.
ballot-name = Name
ballot-agree = Agree
ballot-disagree = Disagree
ballot-votes = Votes given
ballot-code = List code: { $code }
ballot-foot = To be elected: { $seats } · On the list: { $count }
ballot-page = Page { $page }/{ $pages }
ballot-continued = { $title } (continued) · { $code }
ballot-names-count = The list has { $count } names; a ballot holds 1 to { $most }. Divide the election, or shorten the list.
ballot-invalid-too-many = one for more than { $seats } names
ballot-invalid-nobody = one for nobody
ballot-invalid-nobody-one = one with its only name struck out
ballot-invalid-both = one with both boxes marked
ballot-invalid-neither = one with neither box marked
ballot-invalid-all-disagree = one that disagrees with every name
ballot-invalid-over-shares = one that gives more votes than there are
ballot-specimen = SPECIMEN
ballot-no-election = The agenda has no election by ballot, so there are no ballots to print.
ballot-no-names = { $office }: nobody is on the list yet, so no ballot can be printed. Introduce the names and make the list at the console, then print again.
ballot-unknown-election = There is no election “{ $id }”. The elections of this congress: { $known }.
ballot-unknown-vote = There is no vote number { $number }. Votes there are: { $known }.
print-ballots-made = Printed { $count } ballots for { $office }, of { $pages } pages each ({ $all } pages): { $file }. List code { $code }: the tellers type it from a paper before they enter any.
print-ballots-specimen = Printed a SPECIMEN for { $office }, of { $pages } pages: { $file }. The congress has not voted on the list, so no ballots were printed; print again after the vote.
ballot-no-code = The ballot’s QR code could not be made: the election’s id is too long. Shorten it in agenda.toml.

## daihoi print
print-badges-made = Badges printed: { $count }; sheets of A4: { $pages }; file: { $file }. The codes let people in: keep this file as you keep the badges.
print-key-made = The badges' key was made: { $file }. Keep it with the agenda and copy it along; give it to nobody: whoever has it can make badges.
print-key-failed = The badges' key could not be written to { $file }: { $cause } Nothing was printed. Look at the permissions of the agenda's folder.
print-no-random = The system gives no random numbers, so the badges' key could not be made. Nothing was printed.
print-bundled = { $name } is an agenda inside the program, with no place for the badges' key. Copy it to a folder and print from there: daihoi new { $name } DIR, daihoi print badges DIR --out BADGES.pdf
print-already-open = The congress of this agenda was opened ({ $dir }) with another key for badges; badges printed from the agenda would not be known. Print from the record: daihoi print badges --data { $dir } --out BADGES.pdf
print-record-no-key = The record { $dir } has no key for badges (it was begun by an older program). Enter people by code or name at the attendance desk.
print-unknown-codes = Not on the roll: { $codes }. Nothing was printed. { $right }
print-unknown-codes-near = Is it { $near }?
print-unknown-codes-list = Codes on the roll: { $first } … { $last }.
print-no-one = There is nobody to print a badge for.
print-letter = Note: the typeface has no “{ $letter }”, which stands in the name, position or unit of { $code } { $name }: it is printed as an empty box.
print-rehearsal = Note: this record is a rehearsal.
print-no-roll = The record { $dir } has no roll yet.
print-only-record = This paper is printed from the record: leave out { $text }, choose the record with --data.
print-not-a-pdf = { $file } is there and is not a PDF file, so it is not overwritten. Choose another name after --out.
print-out-folder = { $file } is a folder. Name a file after --out, for example { $file }/BADGES.pdf.
print-unwritable = { $file } could not be written: { $cause } Look at the folder and its permissions.
