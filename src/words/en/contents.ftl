### What papers say: sentences of the program's own in minutes, lists and reports.

## Shared
paper-gap = ……………
paper-to-write = (To be written here)
paper-line = …………………………………………………………………………………………………………………
paper-moment = { $hour }:{ $minute } on { $day }
paper-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
paper-voters = people with a vote
paper-voters-delegates = official delegates
paper-for-presidium = FOR THE PRESIDIUM
paper-chair = THE CHAIR
paper-chair-meeting = THE CHAIR
paper-presidium = the presidium
paper-presidium-meeting = the chair
paper-secretary = SECRETARY OF THE CONGRESS
paper-secretary-meeting = SECRETARY OF THE MEETING
paper-no-elections = No result has been declared yet.
paper-more = … and { $count } more; all of them are in the records of the count.
paper-highest = the highest had { $votes }
paper-which-turn = vote { $number }
paper-which-revote = vote { $number }, among those with equal votes
paper-which-opinion = opinion ballot on those nominated from the floor

## Headings of columns
paper-column-number = No.
paper-column-name = Name
paper-column-position = Position, unit
paper-column-born = Born
paper-column-votes = Votes
paper-column-percent = Per cent
paper-column-result = Result
paper-column-agree = Agree
paper-column-disagree = Disagree
paper-column-unmarked = Neither
paper-column-session = Session
paper-column-starts = Begins
paper-column-ends = Ends
paper-column-steps = Items
paper-column-time = Time
paper-column-item = Item
paper-column-by = By
paper-column-speaker = Speaker
paper-column-subject = Subject
paper-column-minutes = Minutes
paper-column-office = Election
paper-column-seats = Seats
paper-column-candidates = On the list
paper-column-elected = Elected
paper-column-highest = Highest
paper-column-lowest = Lowest

## Running script
script-paper-vote = Vote: { $question }
script-paper-hands = For: { $yes }   Against: { $no }   Other: { $other }
script-paper-minutes = { $minutes } min
script-paper-speakers = Registered to speak:
script-paper-seats = Vote on the number of seats
script-paper-introduce = Introducing the list; nominations and withdrawals
script-paper-list = Vote on the list of candidates
script-paper-board = Vote on the counting board
script-paper-procedure = How to vote; handing out papers
script-paper-collect = Voting; collecting papers
script-paper-count = The count
script-paper-declare = Declaring the result
script-paper-again = Should another vote be needed
script-paper-issued = Papers printed: { $printed }   Issued: { $issued }   Spoiled or unused: { $kept }
script-paper-collected = Papers collected: { $collected }
script-paper-valid = Valid: { $valid }   Invalid: { $invalid }
script-paper-speaker = { $number }. { $name } ({ $unit }), { $minutes } min: { $subject }
script-paper-written = { $number }. { $name } ({ $unit }), in writing: { $subject }

## Minutes of a count
count-paper-elected = Elected
count-paper-joins = Joining the list
count-paper-head = { $number }. { $name }: head
count-paper-member = { $number }. { $name }: member
count-paper-cross-out = more names than seats: refused names are crossed out
count-paper-agree-disagree = columns to agree and to disagree
count-paper-cumulative = votes spread by shares
count-paper-reason = { $reason }: { $papers } papers
count-paper-shares = Shares on the valid papers: { $shares }
count-paper-excluded = { $count } left out: { $why }
count-paper-issued-why = Papers printed are not those issued and those kept. Reason: { $reason }
count-paper-collected-why = Papers collected are not those issued. Reason: { $reason }
count-paper-single = The counting board entered paper by paper: { $papers } papers.
count-paper-double = Two people entered all { $papers } papers independently; { $differing ->
    [0] no paper was read differently.
    [one] one paper read differently was looked up and agreed on.
   *[other] { $differing } papers read differently were looked up and agreed on.
 }
count-paper-sheets = The counting board added up { $sheets } tally sheets.
count-paper-ruled-valid = Entry { $number } (papers: { $count }): held valid by { $by }. Reason: { $reason }
count-paper-ruled-invalid = Entry { $number } (papers: { $count }): held invalid by { $by }. Reason: { $reason }
count-paper-resolved = Paper { $number }: looked up by { $by }. Reason: { $reason }
count-paper-again = { $time }: entry { $number } was read again and corrected. Reason: { $reason }
count-paper-withdrawn = { $time }: entry { $number } was taken back. Reason: { $reason }
count-paper-sheet-again = { $time }: sheet { $number } was corrected. Reason: { $reason }
count-paper-sheet-withdrawn = { $time }: sheet { $number } was taken back. Reason: { $reason }
count-paper-reopened = { $time }: batch { $number } was opened again. Reason: { $reason }
count-paper-taken = { $time }: somebody else took over the keying. Reason: { $reason }
count-paper-keep = The ballots are sealed and kept for { $months } months.
count-paper-keep-by = The ballots are sealed and kept for { $months } months ({ $article }).
count-paper-rules = { $rules } ({ $articles })

## What follows a vote
paper-next-revote-tied = Seats left with several people of equal votes: { $vacant }; another vote among them.
paper-next-congress-decides = Seats still empty after vote { $number }: { $vacant }; the congress votes on whether to go on.
paper-next-second-round = Seats still empty after vote { $number }: { $vacant }; another vote is held.
paper-next-fill-none = Seats still empty after vote { $number }: { $vacant }; no further vote.
paper-next-superior-appoints = Vote { $number } elected nobody: the superior committee appoints { $vacant }.
paper-next-older = Seats left with several people of equal votes: { $vacant }; the older are elected.
paper-next-lot = Seats left with several people of equal votes: { $vacant }; lots are drawn.

## List of the elected
elected-paper-confirmation = Elected, awaiting confirmation by the superior committee ({ $article }).

## Resolution
resolution-open = This resolution was adopted by the congress with { $gap } votes, { $gap }%.
resolution-adopted = This resolution was adopted by the congress on { $day } with { $yes } of { $base } votes, { $percent }%.
resolution-lost = This draft was put to the vote on { $day }; { $yes } of { $base } were for it, { $percent }%: NOT adopted.
resolution-point = { $text }: adopted with { $yes } of { $base }, { $percent }%.
resolution-point-lost = { $text }: not adopted; { $yes } of { $base } for it, { $percent }%.

## Report to the superior committee
report-review = Review of the term and directions for the next one
report-drafts = Comments on drafts of the higher congress
report-self-review = Self-review of the committee
report-self-review-body = Review of the work of the outgoing leadership
report-elections = Elections
report-not-told = The programme does not name: { $contents }. The box is left open; tick it where it was done.
report-unfinished = The congress is not closed yet: figures as of printing.
report-office = { $title }: { $what }
report-filled = Seats { $seats }, elected { $elected }.
report-filled-again = Seats { $seats }, elected { $elected }: re-elected { $again }, new { $new }.
report-post = { $name }: { $votes } of { $base } votes, { $percent }%, elected at the meeting of { $organ }.
report-post-direct = { $name }: { $votes } of { $base } votes, { $percent }%, elected directly by the congress.
report-resolution = Adopted with { $yes } of { $base }, { $percent }%.
report-resolution-lost = Not adopted: { $yes } of { $base }, { $percent }%.

## Minutes of the congress
minutes-rules-confirmed = { $presidium } agreed how to apply the rules on { $count } matters that they do not settle
minutes-roll-kept = { $session }: those present stay present
minutes-roll-called = { $session }: the roll was called anew
minutes-absent = Absent with a reason: { $excused }; without: { $unexcused }{ $left ->
    [0] {""}
   *[other] ; came and left: { $left }
 }
minutes-replaced = { $name } (alternate) takes the place of { $delegate }
minutes-replaced-no-more = { $name } (alternate) no longer takes a delegate's place
minutes-vote-carried = Vote “{ $question }”: for { $yes } ({ $percent }% of { $base }), against { $no }, other { $other }; needed { $needed }: carried
minutes-vote-lost = Vote “{ $question }”: for { $yes } ({ $percent }% of { $base }), against { $no }, other { $other }; needed { $needed }: NOT carried
minutes-point = Point on which opinions differ, to be decided: { $text }
minutes-closed = The congress was declared closed
minutes-seats = { $office }: { $seats } seats were proposed
minutes-introduced = { $office }: a list of { $count } was introduced: { $names }
minutes-nominated = { $office }: { $by } nominated { $name }
minutes-nominated-self = { $office }: { $name } stood of their own accord
minutes-withdrawal = { $office }: { $name } asked to withdraw; { $presidium } proposed to grant it
minutes-withdrawal-not = { $office }: { $name } asked to withdraw; { $presidium } proposed not to grant it
minutes-opinion = { $office }: nominations closed; an opinion ballot on { $count } nominated from the floor, at most { $room } to stay
minutes-list = { $office }: list of { $count }, code on the papers { $code }
minutes-board = { $office }: a counting board of { $count } was proposed, { $head } its head
minutes-papers = { $office }: papers printed { $printed }, issued { $issued }, spoiled or unused { $kept }
minutes-collected = { $office }: box opened; collected { $collected }
minutes-collected-fewer = { $office }: box opened; collected { $collected }, not returned { $missing }
minutes-reason = Reason: { $reason }
minutes-elected = Elected, from the highest: { $names }.
minutes-joins = Joining the list, from the highest: { $names }.
minutes-elected-one = { $name } ({ $votes } votes, { $percent }%)
minutes-declared = Result declared, { $office }: issued { $issued }, collected { $collected }, valid { $valid }, invalid { $invalid }; elected { $elected } of { $seats }
minutes-declared-opinion = Declared, { $office }: issued { $issued }, collected { $collected }, valid { $valid }, invalid { $invalid }; join the list { $elected } of { $seats }
minutes-revote = { $office }: vote { $number }, among those with equal votes; seats { $seats }
minutes-round = { $office }: vote { $number }; seats { $seats }
minutes-settled = { $office }: elected from those with equal votes: { $names }. { $reason }
minutes-again = (continued)
minutes-in-writing = in writing
minutes-at = { $time }: { $text }
minutes-left-open = “{ $title }” was left with { $open } things not done. Reason: { $reason }
minutes-skipped = on to “{ $title }”, passing over { $steps }
minutes-back = back to “{ $title }”
minutes-not-held = Items that were not held: { $steps }.
minutes-corrected = corrected, and void as recorded: { $what }. Reason: { $reason }
minutes-corrected-of = corrected, and void as recorded: { $what } (at { $done }). Reason: { $reason }
minutes-corrected-step = going on to “{ $title }”
minutes-corrected-round = opening the next vote: { $office }
minutes-corrected-replacement = { $name } in a delegate’s place
minutes-roll-corrections = { $count } corrections of single people's attendance; all of them are in the records of the congress.
minutes-left-out = { $count } further acts did not fit into these minutes; all of them are in the records of the congress.
minutes-none = None.
minutes-closing = The congress closed at { $at }.
minutes-not-closed = The congress closed at { $gap }.
