/**
 * Prints a brief on two countries as Markdown. `..` leaves the period open.
 *
 *     node examples/node/brief.mjs KR CN 2025-11-01 2026-01-31
 */
import { readFile } from 'node:fs/promises';

const [a, b, from = '..', to = '..'] = process.argv.slice(2);
const url = process.env.COMMUNIQUE_URL ?? 'http://127.0.0.1:4000/graphql';
const key = process.env.COMMUNIQUE_KEY;
const first = Number(process.env.PAGE_SIZE ?? 50);

const kinds = ['MEETING', 'STATEMENT', 'INCIDENT'];

// Whoever reads has enough, such as `head`.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  if (b === undefined) throw new Error('Usage: brief.mjs COUNTRY COUNTRY [FROM] [TO]');
  await printBrief();
} catch (error) {
  console.error(error.cause ? `${url}: ${error.cause.message}` : error.message);
  process.exitCode = 1;
}

/** Prints each page as it comes, so that a record of any length needs the memory of one page. */
async function printBrief() {
  const query = await readFile(new URL('../bilateralBrief.graphql', import.meta.url), 'utf8');
  for (let after = null, more = true; more;) {
    const { relation } = await ask(query, {
      ...{ a, b, first, after },
      from: from === '..' ? null : from,
      to: to === '..' ? null : to,
      overview: after === null,
    });
    if (after === null) console.log(describeRelation(relation));
    for (const event of relation.timeline.nodes) console.log(describeEvent(event));
    ({ hasNextPage: more, endCursor: after } = relation.timeline.pageInfo);
  }
}

/** The data that the API answers with. Its errors say what to do, so they are passed on as they are. */
async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

function describeRelation({ a, b, totals, months, lastMeeting, nextMeeting }) {
  const periods = [...new Set(months.map(({ period }) => period.edtf))];
  return [
    `# ${plain(a.name)} and ${plain(b.name)}, ${from}/${to}`,
    '',
    `- Last meeting: ${describeMeeting(lastMeeting)}`,
    `- Next meeting: ${describeMeeting(nextMeeting)}`,
    '',
    '| Month | Meetings | Statements | Incidents |',
    '| --- | ---: | ---: | ---: |',
    ...periods.map((edtf) =>
      tableRow(
        edtf,
        months.filter(({ period }) => period.edtf === edtf),
      ),
    ),
    tableRow('In all', totals),
    '',
    'A date that is not exact counts in each month that it may lie in, and once in all.',
    '',
    '## Timeline',
    '',
  ].join('\n');
}

function describeMeeting(meeting) {
  if (meeting === null) return 'none on record';
  return `${plain(meeting.title)} (${plain(meeting.when.edtf)}, ${meeting.status.toLowerCase()})`;
}

function tableRow(label, counts) {
  const cells = kinds.map((kind) => counts.find((row) => row.kind === kind)?.count ?? 0);
  return `| ${[label, ...cells].join(' | ')} |`;
}

function describeEvent({ __typename: kind, title, when, place, parties, citations, status }) {
  const remarks = [kind.toLowerCase(), status?.toLowerCase(), place && plain(place.name)];
  const people = parties.nodes.map(describeParty);
  if (parties.pageInfo.hasNextPage) people.push('and others');
  return [
    `- ${plain(when.edtf)}: **${plain(title)}** (${remarks.filter(Boolean).join(', ')})`,
    `  - Who: ${people.join('; ')}`,
    `  - Sources: ${describeSources(citations) || 'none'}`,
  ].join('\n');
}

function describeParty({ role, person, organization, country }) {
  const names = [person, organization, country].filter(Boolean).map(({ name }) => plain(name));
  return `${names.join(', ')} (${role.toLowerCase()})`;
}

/** Text of the record as it stands, on one line: nothing of it is taken for Markdown. */
function plain(text) {
  const line = text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '');
  return line.replaceAll(/[\\`*_[\]{}<>|&~^$]/g, String.raw`\$&`);
}

/** Each source once, with all places in it. */
function describeSources(citations) {
  const places = new Map();
  for (const { source, locator } of citations) {
    const name = plain(`${source.title}, ${source.publisher}`);
    places.set(name, (places.get(name) ?? new Set()).add(plain(locator)));
  }
  return [...places].map(([name, locators]) => `${name}: ${[...locators].join(', ')}`).join('; ');
}
