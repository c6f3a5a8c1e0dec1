import { auditServer, serverAudits } from 'graphql-http';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

let server: ToyServer;
beforeAll(async () => {
  server = await startToyServer();
});
afterAll(() => server.close());

const url = () => `${server.url}/graphql`;

/** What a page of another site cannot send without being asked first: Apollo refuses a GET that has nothing like it. */
const withPreflight = (address: string, options: RequestInit = {}) =>
  fetch(address, {
    ...options,
    headers: { ...(options.headers as object), 'apollo-require-preflight': 'yes' },
  });

/** What GraphQL over HTTP lets a server refuse, and this one does, lest another site asks in a reader's name. */
const refusedWithoutPreflight = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

describe('the audits of graphql-http', () => {
  it.each(
    serverAudits({ url, fetchFn: withPreflight }).map((audit) => [audit.name, audit] as const),
  )('find that the server does what it %s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });

  it('find no fault without the preflight header, but for three reads that another site could send', async () => {
    const results = await auditServer({ url, fetchFn: fetch });
    const others = results.filter(({ status }) => status !== 'ok');
    expect([results.length, others.map(({ status, name }) => `${status}: ${name}`)]).toEqual([
      61,
      refusedWithoutPreflight.map((name) => `notice: ${name}`),
    ]);
  });
});
