import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { stateVisits } from '../../../src/imports/formats/stateVisits/stateVisits.ts';
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { draftOfRow, readRows, rejectionOfRow } from '../../support/readFormat.ts';
import { textFile } from '../../support/textFile.ts';
import { visitsXml, visitXml } from '../../support/visitXml.ts';

let context: FormatContext;
beforeAll(async () => {
  context = await seededFormatContext();
});

const rowsOf = (...visits: string[]) =>
  readRows(stateVisits, textFile(visitsXml(...visits), '2030.xml'), context);

type Fields = Parameters<typeof visitXml>[0];

async function draftOf(fields?: Fields): Promise<EventDraft> {
  const [row] = await rowsOf(visitXml(fields));
  return draftOfRow(row);
}

async function rejectionOf(fields: Fields): Promise<string> {
  const [row] = await rowsOf(visitXml(fields));
  return rejectionOfRow(row);
}

/** `GUEST PERSON Ana Primer of Slovenia (Prime Minister)`. */
function partiesOf({ parties }: EventDraft): string[] {
  return parties.map(({ role, actor, titleAsPrinted }) => {
    const { name: country } = context.countries.byId(actor.countryId ?? '') ?? {};
    const of = actor.kind === 'COUNTRY' || country === undefined ? '' : ` of ${country}`;
    const title = titleAsPrinted === undefined ? '' : ` (${titleAsPrinted})`;
    return `${role} ${actor.kind} ${actor.name}${of}${title}`;
  });
}

describe('a visit', () => {
  it('is a meeting that took place, with the visitor as guest and the United States as host', async () => {
    expect(await draftOf()).toEqual({
      detail: { kind: 'MEETING', format: 'WORKING_VISIT', status: 'HELD' },
      identity: ['visit', '9001', '2031-05-06'],
      identifiedByParties: false,
      title: 'Working visit of Prime Minister Ana Primer (Slovenia) to the United States',
      summary: 'Working Visit.',
      edtf: '2031-05-06/2031-05-08',
      review: 'REVIEWED',
      parties: [
        {
          role: 'GUEST',
          actor: {
            kind: 'PERSON',
            name: 'Ana Primer',
            countryId: context.countries.bySlug('slovenia')?.id,
            isStateActor: true,
          },
          titleAsPrinted: 'Prime Minister',
        },
        {
          role: 'HOST',
          actor: {
            kind: 'COUNTRY',
            name: 'United States',
            countryId: context.countries.byAlpha3('USA')?.id,
            isStateActor: true,
          },
        },
      ],
      evidence: [
        {
          publisher: 'Office of the Historian, U.S. Department of State',
          locator: 'visit 9001',
        },
      ],
      externalIds: { 'history-state-gov-visit': '9001' },
    });
  });

  it('cites a source that is free of rights', () => {
    expect(stateVisits.sourceOf('Office of the Historian, U.S. Department of State')).toMatchObject(
      { slug: 'history-state-gov-visits', licence: 'CC0-1.0' },
    );
  });

  it('of a single day is no interval', async () => {
    expect((await draftOf({ 'end-date': '2031-05-06' })).edtf).toBe('2031-05-06');
  });

  it('keeps what the source knows of its days, and no more', async () => {
    const draft = await draftOf({ 'start-date': '1945-06', 'end-date': '1945-07-02' });
    expect(draft.edtf).toBe('1945-06/1945-07-02');
  });

  it.each(['', null])('has an end that is not known where the end is %j', async (end) => {
    expect((await draftOf({ 'end-date': end })).edtf).toBe('2031-05-06/');
  });

  it('names several visitors, each with the title as printed', async () => {
    const visitor = ' King Test and Crown Prince Example ';
    expect(partiesOf(await draftOf({ visitor, fromId: 'jordan', from: 'Jordan' }))).toEqual([
      'GUEST PERSON King Test of Jordan (King)',
      'GUEST PERSON Crown Prince Example of Jordan (Crown Prince)',
      'HOST COUNTRY United States',
    ]);
  });

  it('has the country as guest where only an office is named', async () => {
    expect(partiesOf(await draftOf({ visitor: 'Foreign Minister' }))).toEqual([
      'GUEST COUNTRY Slovenia (Foreign Minister)',
      'HOST COUNTRY United States',
    ]);
  });

  it('has the country as guest where nobody is named', async () => {
    const draft = await draftOf({ visitor: null });
    expect([draft.title, ...partiesOf(draft)]).toEqual([
      'Working visit from Slovenia to the United States',
      'GUEST COUNTRY Slovenia',
      'HOST COUNTRY United States',
    ]);
  });

  it('keeps a visitor of a country that the record does not know', async () => {
    const draft = await draftOf({ fromId: 'ruritania', from: 'Ruritania' });
    expect([draft.title, ...partiesOf(draft)]).toEqual([
      'Working visit of Prime Minister Ana Primer (Ruritania) to the United States',
      'GUEST PERSON Ana Primer (Prime Minister)',
      'HOST COUNTRY United States',
    ]);
  });

  it('names nothing but the office where no more is known', async () => {
    const fields = { visitor: 'President', fromId: 'ruritania', from: 'Ruritania' };
    expect(partiesOf(await draftOf(fields))).toContain('GUEST UNKNOWN President');
  });

  it('is told from others by who came when, where it has no id', async () => {
    const { identity, evidence, externalIds } = await draftOf({ id: '' });
    expect([identity, evidence[0]?.locator, externalIds]).toEqual([
      ['visit', '', '2031-05-06', 'Prime Minister Ana Primer', 'slovenia'],
      'visit of 2031-05-06, Prime Minister Ana Primer',
      undefined,
    ]);
  });

  it('has no summary where there is no description', async () => {
    expect(await draftOf({ description: '' })).not.toHaveProperty('summary');
  });

  it('that was entered before it began was only expected', async () => {
    const draft = await draftOf({ 'created-datetime': '2031-05-01T09:00:00-04:00' });
    expect(draft.detail).toMatchObject({ status: 'SCHEDULED' });
  });

  it('that was changed after it began took place', async () => {
    const draft = await draftOf({
      'created-datetime': '2031-05-01T09:00:00-04:00',
      'last-modified-datetime': '2031-05-09T09:00:00-04:00',
    });
    expect(draft.detail).toMatchObject({ status: 'HELD' });
  });

  it('shares one object for an actor with the other visits of the file', async () => {
    const rows = await rowsOf(visitXml(), visitXml({ id: '9002', 'start-date': '2031-05-07' }));
    const [first, second] = rows.map((row) => draftOfRow(row).parties.map(({ actor }) => actor));
    expect(first?.map((actor, index) => actor === second?.[index])).toEqual([true, true]);
  });
});

describe('a visit that cannot be', () => {
  it.each([
    ['without a start', { 'start-date': '' }, /^start-date is missing/],
    [
      'on a day that does not exist',
      { 'start-date': '2031-02-30' },
      /"2031-02-30\/2031-05-08" is not a day/,
    ],
    ['in words', { 'start-date': 'early May' }, /is not a date in EDTF/],
    ['that ends before it starts', { 'end-date': '2031-05-05' }, /ends before it starts/],
    [
      'of nobody from nowhere',
      { visitor: '', from: 'Ruritania', fromId: 'ruritania' },
      /^visitor is missing, and from, "Ruritania", is no country of the record/,
    ],
  ])('%s is rejected', async (_, fields, reason) => {
    expect(await rejectionOf(fields)).toMatch(reason);
  });
});
