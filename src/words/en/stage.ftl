# The hall's screen: what everybody in the hall sees.
stage-welcome = WELCOME
stage-arrived = Present { $present } of { $summoned } summoned{ $others ->
    [0] {""}
   *[other] {" "}· guests { $others }
}
stage-waiting = Waiting for the presidium
stage-waiting-hint = The screen connects by itself when the presidium opens the congress
stage-closed = THE CONGRESS IS CLOSED

stage-quorum = ATTENDANCE
stage-summoned = Summoned
stage-present = Present
stage-others = Guests and delegates without a vote: { $others }
stage-percent = { $whole }.{ $part }%

stage-question = VOTE BY RAISED CARDS
stage-hand-result = RESULT OF THE VOTE
stage-yes = For
stage-no = Against
stage-other = Other
stage-carried = CARRIED
stage-not-carried = NOT CARRIED
stage-needed = At least { $needed } votes needed, more than half of { $base }

stage-election = ELECTION
stage-candidates = { $names } CANDIDATES · { $seats } TO ELECT
stage-list-code = List code printed on the ballot: { $code }
stage-procedure = HOW TO VOTE
stage-procedure-cross-out = To refuse a person, cross out the whole name
stage-procedure-keep = To vote for a person, leave the whole name untouched
stage-procedure-at-most = Leave at most { $seats } of { $names } names
stage-procedure-too-many = More than { $seats } names left, or all crossed out: the ballot is invalid
stage-procedure-agree = Put one X beside each name: Agree or Disagree
stage-procedure-one-box = The list has { $names } names; at most { $seats } are elected
stage-procedure-neither = Neither box or both boxes marked: not counted for that person
stage-procedure-no-writing = Add no name, no signature and no mark of your own
stage-voting = SECRET BALLOT
stage-voting-now = VOTING NOW
stage-issued = Ballots handed out: { $issued }
stage-counting = COUNTING BALLOTS
stage-counting-wait = The result is announced when the counting board has finished
stage-through = Counted

stage-declared = ELECTION RESULT · ★ ELECTED { $elected }/{ $seats }
stage-elected = Elected
stage-tied = Tied, undecided
stage-no-seat = Over half, no seat left
stage-not-elected = Not elected
stage-vacant = Seats still vacant: { $vacant }
stage-papers = Ballots issued { $issued } · collected { $collected } · valid { $valid } · invalid { $invalid }

stage-break = BREAK
stage-break-until = We continue at { $time }
stage-break-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
stage-break-over = Please return to the hall

stage-rehearsal = REHEARSAL
stage-rehearsal-strip = REHEARSAL · invented numbers, not a real result
stage-step-of = Step { $number }/{ $of }
stage-page-of = Page { $number }/{ $of }
stage-stale = LINK LOST · picture { $age } old
stage-age-seconds = { $n } s
stage-age-minutes = { $n } min
stage-age-hours = { $n } h
stage-no-link = Not connected

stage-miniature = The hall sees
stage-miniature-black = Black screen
stage-miniature-more = and { $n } more
stage-procedure-spread = Each shareholder has shares × { $seats } votes
stage-procedure-spread-sum = Give them all to one name or spread them over the { $names } names
stage-procedure-spread-over = No more votes may be spread than you have
stage-declared-turn = RESULT OF TURN { $turn } · ★ ELECTED { $elected }/{ $seats }
stage-declared-revote = VOTE AMONG THE TIED · ★ ELECTED { $elected }/{ $seats }
stage-declared-opinion = RESULT OF THE OPINION BALLOT · ★ JOIN THE LIST { $elected }/{ $seats }
stage-joins = Joins the list
stage-joins-not = Does not join the list
stage-tied-out = Equal votes, no room
stage-turn = Turn { $turn }
stage-revote = Vote among the tied
stage-opinion = Opinion ballot
stage-names-open = NAMES PUT FORWARD: { $names } · SEATS { $seats }
stage-candidates-opinion = OPINION ON { $names } NAMES · CHOOSE { $seats }
stage-list-open = The list is not closed yet
stage-share-result = RESULT OF THE VOTE · SHARES
stage-credentials = { $report } · { $page }/{ $pages }
credentials-title-delegates = Report on credentials
credentials-title-members = Report on attendance
credentials-title-meeting = Report on attendance
credentials-attendance = Summoned and present
credentials-kinds = How they became delegates
credentials-replaced = Alternates in the place of delegates
credentials-sex = Men and women
credentials-ethnicity = Ethnicity
credentials-religion = Religion
credentials-unit-types = Kinds of units
credentials-units = Present by unit
credentials-ages = Age
credentials-seniority = Years of membership
credentials-education = General education
credentials-degree = Professional qualification
credentials-theory = Political theory
credentials-conclusion = Conclusion
credentials-summoned = Summoned in all: { $count }
credentials-others-present = Present without a vote: { $count }
credentials-present = Present
credentials-excused = Absent, excused
credentials-unexcused = Absent, unexcused
credentials-left = Left
credentials-expected = Not yet here
credentials-ex-officio = By office
credentials-elected = Elected
credentials-appointed = Appointed
credentials-alternates = Alternates
credentials-replacement = { $alternate } for { $delegate } ({ $unit })
credentials-not-given = Not recorded
credentials-men = Men
credentials-women = Women
credentials-age-30 = Under 31
credentials-age-40 = 31–40
credentials-age-50 = 41–50
credentials-age-60 = 51–60
credentials-age-over = Over 60
credentials-age-mean = Average age: { $mean }
credentials-youngest = Youngest: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }, { $age }
credentials-oldest = Oldest: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }, { $age }
credentials-seniority-mean = Average: { $mean } years
credentials-longest = Longest: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }, { $age } years
credentials-shortest = Most recent: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }, { $age } years
stage-arrived-number = { $present } / { $summoned }
credentials-flow = Late: { $late }; left early: { $left }; left and came back: { $returned }
credentials-spoken = { $title }: { $parts }.
credentials-spoken-share = { $label } { $count } ({ $percent }%)
stage-programme = PROGRAMME
stage-page = PAGE FOR PHONES
stage-page-caption = Scan to follow on your phone
stage-page-hint = Join the hall's Wi-Fi, then scan the code or open this address
stage-page-none = The page for phones is not open on the presidium's machine

# The chair's own screen.
cmd-title-monitor = Chair's screen
monitor-waiting = Waiting for the congress…
monitor-before = The congress has not begun.
monitor-no-words = This step has no words of its own.
monitor-page = Page { $number }/{ $of } · PgUp PgDn turn
monitor-quit = Ctrl+Q leaves
monitor-lost = link lost { $seconds } s ago, the words may be old
monitor-line = Message line: { $line }
monitor-speaker = Has the floor: { $name }
monitor-speaker-clock = { $left } · { $state }
monitor-forecast = Estimate: { $said }
monitor-black = The hall: BLACK
monitor-locked = The hall is voting: { $what }
monitor-step = { $over ->
    [0] This step { $elapsed }, { $planned } min planned
   *[other] This step { $elapsed }, { $planned } min planned, { $over } min over
}
monitor-session = Session: { $drift }
monitor-present = Present { $present }/{ $summoned }
monitor-base = Counted on { $base }, at least { $needed } needed
monitor-duty = To do now: { $duty } ({ $action })
monitor-next = Next: { $title }
monitor-next-by = Next: { $title } · { $by }
monitor-next-words = “{ $words }”
monitor-last = This is the last step.
monitor-closed = The congress is closed.
