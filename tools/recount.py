"""What the lines of a record come to, counted again: the second half of verify.py, which hands them over one by one.

Every number is compared where the record states it; the place is the line, as `daihoi verify` names it.
"""
import hashlib
import json
from collections import Counter, defaultdict

faults = []


def fault(place, text):
    faults.append(f"{place}: {text}")


def same(place, what, said, found):
    if said != found:
        fault(place, f"{what}: says {str(said)[:100]}, found {str(found)[:100]}")


def text_of(thing):
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def needed(majority, base):
    if majority == "more-than-half":
        return base // 2 + 1
    if majority == "plurality":
        return 1
    (kind, percent), = majority.items()
    return max(1, -(-base * percent // 100)) if kind == "at-least-percent" else base * percent // 100 + 1


def percent(part, whole):
    """In hundredths, half up."""
    return 0 if whole == 0 else (part * 20_000 + whole) // (2 * whole)


class Box:
    """A ballot box as its entries leave it: single, blind double entry, or tally sheets."""

    def __init__(self, opened):
        self.list, self.paper, self.collected = opened["list"], opened["paper"], opened["collected"]
        self.lots, self.sheets, self.size, self.compared, self.resolved = [], [], None, 0, {}
        self.stacks = {"a": defaultdict(list), "b": defaultdict(list)}

    def take(self, kind, e, place):
        if kind == "keying-chosen" and isinstance(e["keying"], dict):
            self.size = e["keying"]["double"]["batch"]
        elif kind == "entered":
            same(place, "number of the ballot", e["number"], len(self.lots) + 1)
            self.lots.append((e["ballot"], e.get("count", 1)))
        elif kind == "corrected":
            self.lots[e["number"] - 1] = (e["ballot"], e.get("count", 1))
        elif kind == "withdrawn":
            self.lots.pop()
        elif kind == "keyed":
            self.stacks[e["keyer"]][e["batch"]].append(e["ballot"])
        elif kind == "rekeyed":
            self.stacks[e["keyer"]][e["batch"]][e["position"] - 1] = e["ballot"]
        elif kind == "unkeyed":
            self.stacks[e["keyer"]][e["batch"]].pop()
        elif kind == "batch-compared":
            self.compared = e["batch"]
        elif kind == "batch-reopened" and e["keyer"] is None:
            self.compared = e["batch"] - 1
            self.resolved = {n: b for n, b in self.resolved.items() if n <= self.compared * self.size}
        elif kind == "resolved":
            self.resolved[(e["batch"] - 1) * self.size + e["position"]] = e["ballot"]
        elif kind == "adjudicated":
            self.adjudicated(e)
        elif kind == "sheet-entered":
            self.sheets.append(e["sheet"])
        elif kind == "sheet-corrected":
            self.sheets[e["number"] - 1] = e["sheet"]
        elif kind == "sheet-withdrawn":
            self.sheets.pop()
        elif kind == "sealed":
            same(place, "digest of the box", e["digest"], self.digest())

    def adjudicated(self, e):
        before = dict(self.agreed())[e["number"]] if self.size else self.lots[e["number"] - 1][0]
        (verdict, value), = e["ruling"].items()
        after = {"marks": value if verdict == "valid" else before["marks"],
                 "invalid": None if verdict == "valid" else value,
                 "aside": before.get("aside") or "", "decision": e["decision"]}
        if self.size:
            self.resolved[e["number"]] = after
        else:
            self.lots[e["number"] - 1] = (after, self.lots[e["number"] - 1][1])

    def batches(self):
        return [max(len(self.stacks[k][n]) for k in "ab") for n in range(1, self.compared + 1)]

    def agreed(self):
        """What each paper of double entry counts as, by number: as looked up, or as both keyers typed it."""
        for batch, length in enumerate(self.batches(), 1):
            pairs = zip(self.stacks["a"][batch], self.stacks["b"][batch])
            for number, (a, b) in enumerate(pairs, (batch - 1) * self.size + 1):
                alike = all(a.get(k) == b.get(k) for k in ("marks", "invalid")) and ("aside" in a) == ("aside" in b)
                if number in self.resolved or alike:
                    yield number, self.resolved.get(number, a)

    def ballots(self):
        return [(ballot, 1) for _, ballot in self.agreed()] if self.size else self.lots

    def digest(self):
        things = self.sheets or [[ballot, count] for ballot, count in self.ballots()]
        return hashlib.sha256("".join(text_of(t) + "\n" for t in things).encode()).hexdigest()

    def totals(self):
        names = [Counter() for _ in range(self.paper["names"])]
        sums, invalid = Counter(), Counter()
        for ballot, count in self.ballots():
            self.count(ballot, count, names, sums, invalid)
        if self.size:
            sums["entered"] = sum(self.batches())
        for t in (s["totals"] for s in self.sheets):
            sums.update({k: t.get(k, 0) for k in ("entered", "valid", "shares", "undervotes", "full", "fewer")})
            invalid.update(t["invalid"])
            for name, more in zip(names, t["names"]):
                name.update(more)
        return names, sums, +invalid

    def count(self, ballot, count, names, sums, invalid):
        sums["entered"] += count
        if ballot["invalid"]:
            invalid[ballot["invalid"]] += count
        elif "aside" not in ballot or "decision" in ballot:
            used, most = 0, self.paper["seats"]
            (form, marks), = ballot["marks"].items() if isinstance(ballot["marks"], dict) else [("unread", None)]
            if form == "spread":
                sums["shares"] += marks["shares"] * count
                most *= marks["shares"]
            for i, name in enumerate(names):
                votes = {"struck": lambda: i + 1 not in marks, "columns": lambda: marks[i] == "agree",
                         "spread": lambda: marks["votes"][i], "unread": lambda: 0}[form]()
                name["votes"] += votes * count
                used += votes
                if form == "columns" and marks[i] != "agree":
                    name["disagree" if marks[i] == "disagree" else "both_or_neither"] += count
            sums["valid"] += count
            sums["undervotes"] += max(0, most - used) * count
            sums["full" if used == most else "fewer"] += count


class Congress:
    """The numbers of a congress, each recomputed where it is stated."""

    def __init__(self, undone):
        self.undone, self.boxes, self.rounds, self.bases, self.outcomes = undone, {}, {}, {}, {}
        self.number, self.opening, self.counts = defaultdict(lambda: 1), None, None
        self.purpose = {}

    def now(self, election):
        return self.rounds.setdefault((election, self.number[election]), {})

    def take(self, entry):
        (stream, fact), = entry["fact"].items()
        place = entry["place"]
        if stream == "box":
            key = (fact["id"]["election"], fact["id"]["round"])
            (kind, e), = fact["event"].items()
            old = self.boxes.get(key)
            alike = old and old.list == e.get("list") and {**old.paper, "shares": 0} == {**e["paper"], "shares": 0}
            if kind == "opened" and alike:
                old.paper, old.collected = e["paper"], e["collected"]
            elif kind == "opened":
                self.boxes[key] = Box(e)
            else:
                old.take(kind, e, place)
        elif stream == "congress" and isinstance(fact, dict):
            (kind, e), = fact.items()
            check = getattr(self, kind.replace("-", "_"), None)
            if check:
                check(e, place, entry["seq"])

    def opened(self, e, place, seq):
        self.opening = e
        self.names = {p["code"]: p["name"] for p in e["roll"]}
        steps = e["agenda"]["steps"]
        self.elections = {s["election"]["id"]: s["election"] for s in steps if s["election"]}
        self.votes = {(s["id"], v["id"]): v for s in steps for v in s["votes"]}

    def quorum_stated(self, e, place, seq):
        c = e["counts"]
        parts = c["present"] + c["excused"] + c["unexcused"] + c.get("left", 0)
        same(place, "E1, present + excused + unexcused + left", parts, c["summoned"])
        if seq not in self.undone:
            self.counts = c

    def base(self, b, place):
        same(place, "base, whole less exclusions", b["value"],
             b["whole"] - sum(b["excluded"].values()) - b.get("ignored", 0))
        return b

    def vote_opened(self, e, place, seq):
        self.bases[e["vote"]["step"], e["vote"]["vote"]] = self.base(e["base"], place)

    def vote_recorded(self, e, place, seq):
        key, hands, rules = (e["vote"]["step"], e["vote"]["vote"]), e["hands"], self.opening["rules"]
        base = self.bases[key]
        cast = base.get("kind") == "cast"
        value = min(hands["yes"] + hands["no"], base["whole"]) if cast else base["value"]
        majority = rules["hand-vote"]["value"]
        if key[1].startswith("nominee:") and rules.get("floor-gate"):
            majority = {"more-than-percent": rules["floor-gate"]["value"]}
        elif self.votes.get(key, {}).get("major") and rules.get("hand-vote-major"):
            majority = rules["hand-vote-major"]["value"]
        same(place, "E12, for + against + other", sum(hands.values()), e["present"])
        same(place, "votes needed", e["needed"], needed(majority, value))
        same(place, "carried", e["carried"], hands["yes"] >= e["needed"])
        if seq not in self.undone:
            self.outcomes[key] = {**hands, "base": value, "carried": e["carried"]}

    def list_fixed(self, e, place, seq):
        self.now(e["election"])["list"] = e["list"]["candidates"]

    def nominations_closed(self, e, place, seq):
        if e["opinion"]:
            self.number[e["election"]] = 0
            self.now(e["election"])["list"] = e["opinion"][0]["candidates"]

    def round_opened(self, e, place, seq):
        r = e["round"]
        self.number[e["election"]] = r["number"]
        self.purpose[e["election"], r["number"]] = r["purpose"]
        if r["list"]:
            self.now(e["election"])["list"] = r["list"]["candidates"]

    def papers_issued(self, e, place, seq):
        if e["reason"] is None:
            same(place, "E2, issued + kept", e["issued"] + e["kept"], e["printed"])
        if e["base"]:
            self.base(e["base"], place)
        self.now(e["election"]).update(issued=e["issued"], base=e["base"])

    def box_opened(self, e, place, seq):
        now = self.now(e["election"])
        same(place, "E4, collected + not returned", e["collected"] + e["not_returned"],
             max(now["issued"], e["collected"]))
        now["collected"] = e["collected"]

    def count_sealed(self, e, place, seq):
        box, t = self.boxes[e["election"], e["round"]], e["totals"]
        names, sums, invalid = box.totals()
        for k in ("entered", "valid", "shares", "undervotes", "full", "fewer"):
            same(place, f"totals.{k}", t.get(k, 0), sums[k])
        same(place, "totals.invalid", t["invalid"], dict(invalid))
        for i, (said, found) in enumerate(zip(t["names"], names), 1):
            for k in ("votes", "disagree", "both_or_neither"):
                same(place, f"name {i}, {k}", said[k], found[k])
        same(place, "digest of the box", e["digest"], box.digest())
        bad, used = sum(t["invalid"].values()), sum(n["votes"] for n in t["names"])
        voices = t["shares"] if box.paper["form"] == "cumulative" else t["valid"]
        same(place, "E6, valid + invalid", t["valid"] + bad, self.now(e["election"])["collected"])
        same(place, "E7, ballots entered", t["entered"], self.now(e["election"])["collected"])
        same(place, "E8, votes + unused", used + t["undervotes"], voices * box.paper["seats"])
        if box.paper["form"] == "agree-disagree":
            for i, n in enumerate(t["names"], 1):
                same(place, f"E9, name {i}", sum(n.values()), t["valid"])
        self.now(e["election"]).update(totals=t)

    def declared(self, e, place, seq):
        v, now, rules = e["verdict"], self.now(e["election"]), self.opening["rules"]
        t, votes = now["totals"], [n["votes"] for n in now["totals"]["names"]]
        kind = "meeting" if self.elections[e["election"]]["by"] else self.opening["agenda"]["kind"]
        blank = sum(n for r, n in t["invalid"].items() if not rules["invalid"][r].get("in-base", True))
        base = {"issued": now["issued"], "collected": now["collected"], "valid": t["valid"],
                "cast": now["collected"] - blank}.get(rules["base"][kind]["value"]["kind"])
        same(place, "base", v["base"], now["base"]["value"] if base is None else base)
        revote = self.purpose.get((e["election"], e["round"])) == "revote"
        lifted = e["round"] == 0 or revote and rules["tie"]["value"] == "revote-tied-plurality"
        least = 1 if lifted else needed(rules["majority"]["value"], v["base"])
        same(place, "votes needed", v["needed"], least)
        same(place, "votes", v["votes"], votes)
        over = sorted((i for i, n in enumerate(votes) if n >= least), key=lambda i: (-votes[i], i))
        elected, tied = over[:v["seats"]], []
        if 0 < v["seats"] < len(over) and votes[over[v["seats"]]] == votes[over[v["seats"] - 1]]:
            mark = votes[over[v["seats"]]]
            elected, tied = [i for i in over if votes[i] > mark], [i for i in over if votes[i] == mark]
        same(place, "elected (positions from 0)", v["elected"], elected)
        same(place, "tied", v["tied"], tied)
        same(place, "vacant", v["vacant"], v["seats"] - len(elected))
        now["verdict"] = v

    def tie_settled(self, e, place, seq):
        """Those a tie went to by age or by lot."""
        if seq not in self.undone:
            self.now(e["election"])["settled"] = e["winners"]

    # ---- figures.json ----

    def figures(self, f):
        at, agenda = "figures.json", self.opening["agenda"]
        same(at, "body.title", f["body"]["title"], agenda["title"])
        same(at, "rehearsal", f["rehearsal"], self.opening["rehearsal"])
        if self.counts:
            c = self.counts
            kept = ("summoned", "present", "excused", "unexcused", "votes", "votes_present", "units", "units_present")
            own = {k: c[k] for k in kept} | {"percent": percent(c["present"], c["summoned"])}
            for k, found in own.items():
                same(at, f"attendance.{k}", f["attendance"][k], found)
        same(at, "votes", f["votes"], len(self.outcomes))
        same(at, "votes_carried", f["votes_carried"], sum(o["carried"] for o in self.outcomes.values()))
        steps = [s for s in agenda["steps"] if s["kind"] == "resolution"]
        voted = [self.outcomes.get((s["id"], v["id"])) for s in steps for v in s["votes"]]
        last = next((o for o in reversed(voted) if o), None)
        same(at, "resolution", f["resolution"], last and {**last, "percent": percent(last["yes"], last["base"])})
        for i, election in enumerate(f["elections"]):
            rounds = [(n, r) for (e, n), r in sorted(self.rounds.items()) if e == election["id"] and "verdict" in r]
            same(at, f"elections[{i}].ballots", [b["number"] for b in election["ballots"]], [n for n, _ in rounds])
            for ballot, (n, r) in zip(election["ballots"], rounds):
                self.ballot(f"{at}, elections[{i}].ballots[{n}]", ballot, r)
            won = [(self.names[r["list"][i]], r["verdict"]["votes"][i], r["verdict"]["base"],
                    percent(r["verdict"]["votes"][i], r["verdict"]["base"]))
                   for n, r in rounds if n != 0
                   for i in r["verdict"]["elected"] + [r["list"].index(code) for code in r.get("settled", [])]]
            said = [(p["name"], p["votes"], p["base"], p["percent"]) for p in election["elected"]]
            same(at, f"elections[{i}].elected", sorted(said), sorted(won))
            shares = [p["percent"] for p in election["elected"]]
            for k, found in (("highest", max(shares, default=None)), ("lowest", min(shares, default=None))):
                same(at, f"elections[{i}].{k}", election[k], found)

    def ballot(self, at, said, r):
        v, t = r["verdict"], r["totals"]
        bad = sum(t["invalid"].values())
        own = {"seats": v["seats"], "issued": r["issued"], "collected": r["collected"], "valid": t["valid"],
               "invalid": bad, "base": v["base"], "needed": v["needed"]}
        for k, found in own.items():
            same(at, k, said[k], found)
        for i, (name, code) in enumerate(zip(said["names"], r["list"])):
            found = {"name": self.names[code], "votes": v["votes"][i], "base": v["base"],
                     "percent": percent(v["votes"][i], v["base"]), "elected": i in v["elected"]}
            same(at, f"names[{i}]", name, found)
