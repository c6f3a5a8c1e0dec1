// cspell:ignore corea sumary
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds } from '../../../src/imports/seeds/readSeeds.ts';
import { seedDirectory } from '../../../src/imports/seeds/seedFiles.ts';
import { SeedError } from '../../../src/imports/seeds/seedProblem.ts';

/** The problems of one file `seeds/x.yaml`, beside a file with a source, a country and a topic. */
function problemsOf(text: string): string[] {
  try {
    readSeeds([
      { file: 'seeds/base.yaml', text: base },
      { file: 'seeds/x.yaml', text },
    ]);
    return [];
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

const base = `
citations: [{ source: report, locator: '1.1' }]
sources: [{ slug: report, publisher: Daily, title: A report, licence: MIT }]
topics: [{ slug: sanctions, name: Sanctions }]
countries:
  - { slug: south-korea, name: South Korea, iso: { alpha2: KR, status: OFFICIALLY_ASSIGNED }, un: MEMBER }
`;

const event = `
events:
  - slug: launch
    title: Launch
    when: 2026-01-04
    parties: [{ role: ACTOR, country: south-korea }]
    incident: { category: MISSILE_TEST }
    citations: [{ source: report, locator: '5.3' }]
`;

describe('readSeeds', () => {
  it('reads what is right', () => {
    expect(problemsOf(event)).toEqual([]);
  });

  it('names file, line, path, fault and remedy of a wrong value', () => {
    expect(problemsOf(event.replace('MISSILE_TEST', 'MISSILE_TESTS'))).toEqual([
      expect.stringMatching(
        /^seeds\/x\.yaml:7: events\[0\]\.incident\.category: "MISSILE_TESTS" is not one of .* Did you mean "MISSILE_TEST"/,
      ),
    ]);
  });

  it.each([
    [
      'a key that is misspelt',
      ['title: Launch', 'title: Launch\n    sumary: Many'],
      ':5: events[0]: "sumary" is not a key here. Did you mean "summary"?',
    ],
    [
      'a key that is missing',
      ['    title: Launch\n', ''],
      ':3: events[0].title: is missing; add it',
    ],
    [
      'an unknown slug that is near one',
      ['country: south-korea', 'country: south-corea'],
      ':6: events[0].parties[0].country: no country is called "south-corea". Did you mean "south-korea"?',
    ],
    [
      'an unknown slug that is near none',
      ['country: south-korea', 'country: atlantis'],
      ':6: events[0].parties[0].country: no country is called "atlantis". Add it to the countries of a seed file.',
    ],
    [
      'a code that is no text',
      ['incident:', 'code: 042\n    incident:'],
      ':7: events[0].code: YAML reads 42 as a number, but text is wanted; put quotes around it',
    ],
    [
      'a locator that is no text',
      ["'5.3'", '5.3'],
      ':8: events[0].citations[0].locator: YAML reads 5.3 as a number',
    ],
    [
      'a day that does not exist',
      ['2026-01-04', '2026-02-30'],
      ':5: events[0].when: "2026-02-30" is not a day: 2026-02 has the days 01 to 28. Write 2026-02 if the day is not known.',
    ],
    [
      'a slug in capitals',
      ['slug: launch', 'slug: Launch'],
      ':3: events[0].slug: is not a slug; write lower-case letters',
    ],
    [
      'an event of two kinds',
      ['incident:', 'statement: { act: COMMENT }\n    incident:'],
      ':3: events[0]: is of no kind or of several; give exactly one of meeting, statement and incident',
    ],
    [
      'a party without an actor',
      ['country: south-korea', 'title: President'],
      ':6: events[0].parties[0]: names nobody; give a person, an organization or a country',
    ],
    [
      'a time without a zone',
      ['incident:', "localTime: '07:54'\n    incident:"],
      ':7: events[0].localTime: has no meaning without a zone; add timeZone: Asia/Seoul',
    ],
    [
      'a zone that does not exist',
      ['incident:', 'timeZone: Asia/Soul\n    incident:'],
      ':7: events[0].timeZone: is not a time zone of the IANA database; write Asia/Seoul',
    ],
    [
      'an event without a source',
      ["    citations: [{ source: report, locator: '5.3' }]\n", ''],
      ':3: events[0]: cites no source; add citations:',
    ],
    [
      'a list that is empty',
      ["[{ source: report, locator: '5.3' }]", '[]'],
      ':8: events[0].citations: is empty; fill it in or leave the key out',
    ],
    [
      'numbers out of order',
      ['MISSILE_TEST }', 'MISSILE_TEST, magnitude: { unit: missiles, value: 1, least: 2 } }'],
      ':7: events[0].incident.magnitude: is out of order; least is never above value',
    ],
    [
      'a list where a map is wanted',
      ['{ category: MISSILE_TEST }', '[MISSILE_TEST]'],
      ':7: events[0].incident: wants a map of keys and values, found a list',
    ],
  ])('points at %s', (_, [from = '', to = ''], expected) => {
    expect(problemsOf(event.replace(from, to))).toEqual([
      expect.stringContaining(`seeds/x.yaml${expected}`),
    ]);
  });

  it('points at text that is no YAML', () => {
    expect(problemsOf('events:\n  - slug: "launch\n')).toEqual([
      expect.stringMatching(/^seeds\/x\.yaml:\d: is not YAML: /),
    ]);
  });

  it('points at a file that holds nothing', () => {
    expect(problemsOf('# to do\n')).toEqual([
      'seeds/x.yaml:1: wants a map of keys and values, found nothing',
    ]);
  });

  it('points at a key that stands twice', () => {
    expect(problemsOf(event.replace('title: Launch', 'slug: start'))).toEqual([
      expect.stringMatching(/^seeds\/x\.yaml:4: is not YAML: .*unique/),
    ]);
  });

  it('points at a source without a licence', () => {
    expect(problemsOf('sources: [{ slug: other, publisher: Daily, title: Another }]')).toEqual([
      'seeds/x.yaml:1: sources[0].licence: is missing; add it',
    ]);
  });

  it('points at a slug that another file has, and to that file', () => {
    expect(problemsOf('topics: [{ slug: sanctions, name: Punishment }]')).toEqual([
      'seeds/x.yaml:1: topics[0].slug: the topic "sanctions" stands already at seeds/base.yaml:4; change one of them or merge the two',
    ]);
  });

  it('points at a quotation without its words', () => {
    const statement = event.replace(
      'incident: { category: MISSILE_TEST }',
      'statement: { act: COMMENT, isQuotation: true }',
    );
    expect(problemsOf(statement)).toEqual([
      expect.stringContaining(':7: events[0].statement.isQuotation: is true, but there is no text'),
    ]);
  });

  it('points at a tenure that is no interval', () => {
    const person = `
offices: [{ slug: president, title: President, kind: HEAD_OF_STATE, country: south-korea }]
persons:
  - slug: someone
    name: Someone
    positions:
      - { office: president, tenure: 2025-06-04 }
    citations: [{ source: report, locator: '1.1' }]
`;
    expect(problemsOf(person)).toEqual([
      expect.stringContaining(
        ':7: persons[0].positions[0].tenure: "2025-06-04" is not an interval',
      ),
    ]);
  });

  it('points at a position and at a status change that cite nothing themselves', () => {
    const text = `
offices: [{ slug: president, title: President, kind: HEAD_OF_STATE, country: south-korea }]
persons:
  - slug: someone
    name: Someone
    positions:
      - { office: president, tenure: 2025-06-04/.. }
    citations: [{ source: report, locator: '1.1' }]
events:
  - slug: talks
    title: Talks
    when: 2026-01
    parties: [{ role: PARTICIPANT, person: someone }]
    meeting:
      format: TALKS
      status: HELD
      statusChanges:
        - { status: HELD, when: 2026-01 }
    citations: [{ source: report, locator: '1.1' }]
`;
    expect(problemsOf(text)).toEqual([
      expect.stringContaining(':7: persons[0].positions[0]: cites no source'),
      expect.stringContaining(':18: events[0].meeting.statusChanges[0]: cites no source'),
    ]);
  });

  it('reports several problems at once', () => {
    const text = event.replace('2026-01-04', 'yesterday').replace('south-korea', 'korea');
    expect(problemsOf(text)).toHaveLength(2);
  });

  it('reads the forms as seeds/README.md shows them, but for records that stand elsewhere', () => {
    const readme = readFileSync(join(seedDirectory, 'README.md'), 'utf8');
    const [, example = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? [];
    const faults = problemsOf(example).filter(
      (problem) => !/no \w+ is called|stands already at/.test(problem),
    );
    expect([example.includes('links:'), faults]).toEqual([true, []]);
  });
});
