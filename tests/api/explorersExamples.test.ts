import { readExampleOperations } from '../../src/server/explorer/readExampleOperations.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

/** The answer to one of the example operations, found by its name. */
async function answerTo(name: string): Promise<unknown> {
  const query = readExampleOperations().find((example) => example.includes(`query ${name}`));
  return api.query(query ?? '');
}

/** A list that holds at least one thing like this. */
function listWith(item: object): unknown {
  return expect.arrayContaining([expect.objectContaining(item)]);
}

describe('the example operations, on the record that ships', () => {
  it('show the state visit: its talks, the offices of the parties, its agenda, its sources', async () => {
    expect(await answerTo('StateVisit')).toMatchObject({
      data: {
        meetings: {
          nodes: [
            {
              format: 'STATE_VISIT',
              when: { edtf: '2026-01-04/2026-01-07' },
              parties: {
                nodes: listWith({
                  person: { name: 'Lee Jae Myung' },
                  office: { office: { title: 'President of South Korea' } },
                }),
              },
              agenda: listWith({ text: 'Economic cooperation' }),
              citations: listWith({ locator: '1.1' }),
              sessions: { nodes: listWith({ title: 'Talks of Lee Jae Myung and Xi Jinping' }) },
            },
          ],
        },
      },
    });
  });

  it('show what South Korea and China did, said and agreed on in one timeline', async () => {
    expect(await answerTo('Timeline')).toMatchObject({
      data: {
        relation: {
          timeline: {
            nodes: expect.arrayContaining([
              expect.objectContaining({ __typename: 'Meeting' }),
              expect.objectContaining({ __typename: 'Statement' }),
            ]) as unknown,
          },
        },
      },
    });
  });

  it('show a quotation with its speaker, channel and place', async () => {
    expect(await answerTo('Quotations')).toMatchObject({
      data: {
        statements: {
          nodes: listWith({
            text: 'a genuinely reliable neighbor',
            channel: { name: 'China Central Television' },
            place: expect.objectContaining({ name: 'Blue House, Seoul' }) as unknown,
          }),
        },
      },
    });
  });

  it('show the sanctions, their number, and what led to them', async () => {
    expect(await answerTo('BehindTheSanctions')).toMatchObject({
      data: {
        incidents: {
          nodes: [
            {
              magnitude: { value: 20, unit: 'companies' },
              links: [{ kind: 'LED_TO', citations: [{ locator: '3.3', support: 'STATED' }] }],
            },
          ],
        },
      },
    });
  });

  it('show who led on the day of the arrival', async () => {
    expect(await answerTo('Leaders')).toMatchObject({
      data: {
        countries: {
          nodes: [
            { name: 'China', leaders: [{ person: { name: 'Xi Jinping' } }, {}] },
            { name: 'South Korea', leaders: listWith({ tenure: '2025-06-04/..' }) },
          ],
        },
      },
    });
  });

  it('show whom a name in another script belongs to', async () => {
    expect(await answerTo('Search')).toMatchObject({
      data: {
        search: {
          nodes: listWith({
            match: 'EXACT',
            record: expect.objectContaining({ name: 'Xi Jinping' }) as unknown,
          }),
        },
      },
    });
  });

  it('show which sentence supports which record', async () => {
    expect(await answerTo('Evidence')).toMatchObject({
      data: {
        source: {
          supports: {
            nodes: listWith({ locator: '1.1', subject: expect.anything() as unknown }),
          },
        },
      },
    });
  });

  it('show how many events there were in each month, those without any too', async () => {
    expect(await answerTo('Statistics')).toMatchObject({
      data: {
        statistics: {
          totalCount: 14,
          rows: listWith({ period: { edtf: '2025-11' }, kind: 'MEETING', count: 1 }),
        },
      },
    });
  });
});
