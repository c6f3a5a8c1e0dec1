"""Prints a brief on two countries as Markdown. `..` leaves the period open.

python3 examples/python/brief.py KR CN 2025-11-01 2026-01-31
"""

import json
import os
import re
import sys
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

URL = os.environ.get("COMMUNIQUE_URL", "http://127.0.0.1:4000/graphql")
KEY = os.environ.get("COMMUNIQUE_KEY")
PAGE_SIZE = int(os.environ.get("PAGE_SIZE", "50"))

KINDS = ["MEETING", "STATEMENT", "INCIDENT"]


def main(a, b, start="..", end=".."):
    """Prints each page as it comes, so that a record of any length needs the memory of one page."""
    query = (Path(__file__).parent.parent / "bilateralBrief.graphql").read_text("utf-8")
    variables = {
        "a": a,
        "b": b,
        "from": None if start == ".." else start,
        "to": None if end == ".." else end,
        "first": PAGE_SIZE,
    }
    after, more = None, True
    while more:
        page = {"after": after, "overview": after is None}
        relation = ask(query, variables | page)["relation"]
        if after is None:
            print(describe_relation(relation, f"{start}/{end}"))
        for event in relation["timeline"]["nodes"]:
            print(describe_event(event))
        page_info = relation["timeline"]["pageInfo"]
        after, more = page_info["endCursor"], page_info["hasNextPage"]


def ask(query, variables):
    """The data that the API answers with. Its errors say what to do, so they are passed on as they are."""
    request = Request(
        URL,
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json"}
        | ({"authorization": f"Bearer {KEY}"} if KEY else {}),
    )
    try:
        with urlopen(request) as response:
            answer = json.load(response)
    except HTTPError as refusal:
        answer = json.load(refusal)
    except URLError as fault:
        sys.exit(f"{URL}: {fault.reason}")
    if "errors" in answer:
        sys.exit("\n".join(error["message"] for error in answer["errors"]))
    return answer["data"]


def describe_relation(relation, period):
    months = relation["months"]
    periods = dict.fromkeys(row["period"]["edtf"] for row in months)
    return "\n".join(
        [
            f"# {plain(relation['a']['name'])} and {plain(relation['b']['name'])}, {period}",
            "",
            f"- Last meeting: {describe_meeting(relation['lastMeeting'])}",
            f"- Next meeting: {describe_meeting(relation['nextMeeting'])}",
            "",
            "| Month | Meetings | Statements | Incidents |",
            "| --- | ---: | ---: | ---: |",
            *(
                table_row(edtf, [row for row in months if row["period"]["edtf"] == edtf])
                for edtf in periods
            ),
            table_row("In all", relation["totals"]),
            "",
            "A date that is not exact counts in each month that it may lie in, and once in all.",
            "",
            "## Timeline",
            "",
        ]
    )


def describe_meeting(meeting):
    if meeting is None:
        return "none on record"
    when = plain(meeting["when"]["edtf"])
    return f"{plain(meeting['title'])} ({when}, {meeting['status'].lower()})"


def table_row(label, counts):
    count_of = {row["kind"]: row["count"] for row in counts}
    cells = [label, *(str(count_of.get(kind, 0)) for kind in KINDS)]
    return f"| {' | '.join(cells)} |"


def describe_event(event):
    remarks = [event["__typename"].lower()]
    if "status" in event:
        remarks.append(event["status"].lower())
    if event["place"]:
        remarks.append(plain(event["place"]["name"]))
    people = [describe_party(party) for party in event["parties"]["nodes"]]
    if event["parties"]["pageInfo"]["hasNextPage"]:
        people.append("and others")
    return "\n".join(
        [
            f"- {plain(event['when']['edtf'])}: **{plain(event['title'])}** ({', '.join(remarks)})",
            f"  - Who: {'; '.join(people)}",
            f"  - Sources: {describe_sources(event['citations']) or 'none'}",
        ]
    )


def describe_party(party):
    parts = ("person", "organization", "country")
    names = [plain(party[part]["name"]) for part in parts if party[part]]
    return f"{', '.join(names)} ({party['role'].lower()})"


def plain(text):
    """Text of the record as it stands, on one line: nothing of it is taken for Markdown."""
    line = re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
    return re.sub(r"[\\`*_\[\]{}<>|&~^$]", r"\\\g<0>", line)


def describe_sources(citations):
    """Each source once, with all places in it."""
    places = {}
    for citation in citations:
        name = plain(f"{citation['source']['title']}, {citation['source']['publisher']}")
        places.setdefault(name, {})[plain(citation["locator"])] = True
    return "; ".join(f"{name}: {', '.join(locators)}" for name, locators in places.items())


if __name__ == "__main__":
    # The record holds names in any script, whatever the terminal is set to.
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if not 3 <= len(sys.argv) <= 5:
        sys.exit("Usage: brief.py COUNTRY COUNTRY [FROM] [TO]")
    try:
        main(*sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has enough, such as `head`. Python would flush once more as it ends.
        os.dup2(open(os.devnull, "w").fileno(), sys.stdout.fileno())
