import fc from 'fast-check';
import {
  readVisits,
  type VisitElement,
} from '../../../src/imports/formats/stateVisits/readVisits.ts';
import type { InputFile } from '../../../src/imports/reading/inputFile.ts';
import { textFile } from '../../support/textFile.ts';
import { visitsXml, visitXml } from '../../support/visitXml.ts';

/** A file that comes in pieces of these sizes, again and again. */
function inPieces(text: string, sizes: readonly number[]): InputFile {
  return {
    ...textFile(text, '2030.xml'),
    async *chunks() {
      let start = 0;
      for (let piece = 0; start < text.length; piece += 1) {
        const end = start + (sizes[piece % sizes.length] ?? text.length);
        yield text.slice(start, end);
        start = end;
      }
    },
  };
}

async function visitsOf(text: string, sizes: readonly number[] = []): Promise<VisitElement[]> {
  const visits: VisitElement[] = [];
  for await (const visit of readVisits(inPieces(text, sizes))) visits.push(visit);
  return visits;
}

/** The faults of the visits, by their ids. */
async function faultsOf(text: string): Promise<unknown[]> {
  const visits = await visitsOf(text);
  return visits.map(({ fields, fault }) => [fields.get('id')?.[0], fault]);
}

describe('readVisits', () => {
  it('gives line, text, fields and the id of the country', async () => {
    const visit = visitXml();
    const [, second] = await visitsOf(visitsXml(visit, visit));
    expect({ ...second, fields: Object.fromEntries(second?.fields ?? []) }).toEqual({
      line: 13,
      raw: visit,
      fromId: 'slovenia',
      fields: {
        id: ['9001'],
        'start-date': ['2031-05-06'],
        'end-date': ['2031-05-08'],
        visitor: ['Prime Minister Ana Primer'],
        from: ['Slovenia'],
        description: ['Working Visit.'],
        'created-datetime': ['2031-06-03T09:30:59-04:00'],
      },
    });
  });

  it('reads the same, whatever pieces the file comes in', async () => {
    const text = visitsXml(
      visitXml({ visitor: 'President 𝒜na &amp; Co — Ž', description: '<![CDATA[A <b> C]]>' }),
      `<!-- <visit> -->${visitXml({ id: '9002' }).replaceAll('\n', '\r\n')}`,
    );
    const whole = await visitsOf(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
        async (sizes) => {
          expect(await visitsOf(text, sizes)).toEqual(whole);
        },
      ),
    );
  });

  it('keeps the text of elements within a field, references and character data', async () => {
    const [visit] = await visitsOf(
      visitsXml(visitXml({ description: 'A <hi>working</hi>\n  visit &#8211; <![CDATA[R&D]]>' })),
    );
    expect(visit?.fields.get('description')).toEqual(['A working visit – R&D']);
  });

  it.each(['NA', 'N/A', 'null', ' NULL '])('takes "%s" for nothing', async (text) => {
    const [visit] = await visitsOf(visitsXml(visitXml({ 'end-date': text })));
    expect(visit?.fields.has('end-date')).toBe(false);
  });

  it('knows elements of a namespace', async () => {
    const text = '<v:visits xmlns:v="urn:v"><v:visit><v:id>1</v:id></v:visit></v:visits>';
    expect(await faultsOf(text)).toEqual([['1', undefined]]);
  });

  it('reads lists that were put one behind the other', async () => {
    const text = visitsXml(visitXml()) + visitsXml(visitXml({ id: '9002' }));
    expect(await faultsOf(text)).toEqual([
      ['9001', undefined],
      ['9002', undefined],
    ]);
  });

  it('loses to a fault no more than the visit that it stands in', async () => {
    const broken = visitXml({ id: '9002', visitor: 'Ana & Bo' });
    expect(await faultsOf(visitsXml(visitXml(), broken, visitXml({ id: '9003' })))).toEqual([
      ['9001', undefined],
      ['9002', expect.stringMatching(/entity/)],
      ['9003', undefined],
    ]);
  });

  it('tells of a visit that is not closed', async () => {
    const open = visitXml({ id: '9002' }).replace('</visit>', '');
    expect(await faultsOf(visitsXml(visitXml(), open, visitXml({ id: '9003' })))).toEqual([
      ['9001', undefined],
      ['9002', 'its </visit> is missing'],
      ['9003', undefined],
    ]);
  });

  it('tells of a file that is cut off within a visit', async () => {
    const text = visitsXml(visitXml(), visitXml({ id: '9002' }));
    expect(await faultsOf(text.slice(0, text.lastIndexOf('<from')))).toEqual([
      ['9001', undefined],
      ['9002', 'the file ends before its </visit>'],
    ]);
  });

  it('tells of a file that is cut off between visits', async () => {
    const text = visitsXml(visitXml());
    expect(await faultsOf(text.replace('</visits>', ''))).toEqual([
      ['9001', undefined],
      [undefined, expect.stringMatching(/Unclosed root tag/)],
    ]);
  });

  it('expands no entity that the file declares', async () => {
    const head = '<!DOCTYPE visits [<!ENTITY big "bigbigbig">]>';
    const text = visitsXml(visitXml({ description: '&big;' })).replace(
      '<visits>',
      `${head}<visits>`,
    );
    expect(await faultsOf(text)).toEqual([['9001', expect.stringMatching(/entity/)]]);
  });

  it.each([
    ['of another kind', '<?xml version="1.0"?>\n<rss/>', /^2030\.xml has the root element <rss>/],
    ['that is none', '{"timeBins": []}', /^2030\.xml is not XML/],
    ['that is empty', '', /^2030\.xml is empty/],
  ])('refuses a file %s', async (_, text, message) => {
    await expect(visitsOf(text)).rejects.toThrow(message);
  });
});
