#!/usr/bin/env bash
# Prints a brief on two countries as Markdown, with curl and jq. `..` leaves the period open.
#
#     examples/shell/brief.sh KR CN 2025-11-01 2026-01-31
set -euo pipefail
folder=$(dirname "$0")

if (($# < 2)); then
  echo 'Usage: brief.sh COUNTRY COUNTRY [FROM] [TO]' >&2
  exit 1
fi

# Curl reads them from here, so that the key is in no list of processes.
headers() {
  echo 'content-type: application/json'
  if [[ -n ${COMMUNIQUE_KEY:-} ]]; then echo "authorization: Bearer $COMMUNIQUE_KEY"; fi
}

# Asks for the page after a cursor, as JSON: null for the first.
ask() {
  jq --null-input --rawfile query "$folder/../bilateralBrief.graphql" \
    --arg a "$1" --arg b "$2" --arg from "${3:-..}" --arg to "${4:-..}" \
    --argjson first "${PAGE_SIZE:-50}" --argjson after "$after" '
      def day: if . == ".." then null else . end;
      { $query, variables: {
          $a, $b, from: $from | day, to: $to | day, $first, $after, overview: ($after == null)
      } }' |
    curl --silent --show-error "${COMMUNIQUE_URL:-http://127.0.0.1:4000/graphql}" \
      --header @<(headers) --data-binary @-
}

after=null
until [[ -z $after ]]; do
  page=$(ask "$@")
  jq --raw-output --from-file "$folder/brief.jq" --arg period "${3:-..}/${4:-..}" <<<"$page"
  after=$(jq '.data.relation.timeline.pageInfo | if .hasNextPage then .endCursor else empty end' <<<"$page")
done
