# Makes Markdown of one page that the API answered: the overview, where the page has it, and the events.
# cspell:ignore gsub ltrimstr rtrimstr

# Text of the record as it stands, on one line: nothing of it is taken for Markdown.
def plain:
  gsub("[ \t\r\n]+"; " ") | ltrimstr(" ") | rtrimstr(" ")
  | gsub("(?<mark>[\\\\`*_\\[\\]{}<>|&~^$])"; "\\\(.mark)");

def describe_meeting:
  if . == null then "none on record" else "\(.title | plain) (\(.when.edtf | plain), \(.status | ascii_downcase))" end;

def table_row($heading):
  . as $counts
  | ["MEETING", "STATEMENT", "INCIDENT"]
  | map(. as $kind | first($counts[] | select(.kind == $kind) | .count) // 0)
  | "| \([$heading] + map(tostring) | join(" | ")) |";

# The rows of each month, in the order in which the months came.
def by_month: reduce .[] as $row ({}; .[$row.period.edtf] += [$row]) | to_entries;

def describe_relation:
  "# \(.a.name | plain) and \(.b.name | plain), \($period)",
  "",
  "- Last meeting: \(.lastMeeting | describe_meeting)",
  "- Next meeting: \(.nextMeeting | describe_meeting)",
  "",
  "| Month | Meetings | Statements | Incidents |",
  "| --- | ---: | ---: | ---: |",
  (.months | by_month[] | .key as $month | .value | table_row($month)),
  (.totals | table_row("In all")),
  "",
  "A date that is not exact counts in each month that it may lie in, and once in all.",
  "",
  "## Timeline",
  "";

def describe_party:
  [.person, .organization, .country | values | .name | plain] as $names
  | "\($names | join(", ")) (\(.role | ascii_downcase))";

# Each source once, with all places in it.
def describe_sources:
  reduce .[] as { $locator, $source } ({};
    ("\($source.title), \($source.publisher)" | plain) as $name
    | .[$name] as $places
    | .[$name] += [$locator | plain] - ($places // []))
  | to_entries
  | map("\(.key): \(.value | join(", "))")
  | if . == [] then "none" else join("; ") end;

def describe_event:
  [(.__typename, .status | values | ascii_downcase), (.place | values | .name | plain)] as $remarks
  | [.parties.nodes[] | describe_party] as $people
  | [if .parties.pageInfo.hasNextPage then "and others" else empty end] as $others
  | "- \(.when.edtf | plain): **\(.title | plain)** (\($remarks | join(", ")))",
    "  - Who: \($people + $others | join("; "))",
    "  - Sources: \(.citations | describe_sources)";

# Its errors say what to do, so they are passed on as they are.
if .errors then [.errors[].message] | join("\n") + "\n" | halt_error(1) else .data.relation end
| (select(has("totals")) | describe_relation),
  (.timeline.nodes[] | describe_event)
