import type { TestApi } from './openTestApi.ts';

/** What a mutation says of the record that it has left behind. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Everything that a person says, and what follows from it elsewhere. */
export const everythingOfPerson = `... on Person {
  id slug name born description version createdAt updatedAt
  country { name }
  names { id value language kind family given }
  positions { id from until acting note office { title } person { name } citations { id locator } }
  externalIds { scheme value }
  citations { id locator support quotation field source { slug } subject { id ... on Person { name } } }
}`;

/** Everything that a meeting says, and what follows from it elsewhere. */
export const everythingOfMeeting = `... on Meeting {
  id title summary version createdAt updatedAt intensity format status
  when { edtf earliest latest precision localTime }
  place { slug }
  parties { totalCount nodes { role titleAsPrinted person { slug } country { alpha2 } } }
  countries { alpha2 }
  topics { slug }
  host { country { alpha2 name } }
  agenda { text topic { slug } }
  statusChanges { status on note citations { locator } }
  externalIds { scheme value }
  citations { locator source { slug } }
  confidence { publishers implied review }
}`;

/** Makes and changes records, and reads what the record said of them at some time. */
export function recordsInTime(api: TestApi, key: string) {
  /** One mutation whose payload has the record as it is after it. */
  async function change(field: string, type: 'Meeting' | 'Person', input: object): Promise<Kept> {
    const record = type === 'Person' ? 'person' : 'meeting';
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const { data } = await api.ask(
      `mutation ($input: ${name}!) {
        payload: ${field}(input: $input) { record: ${record} { id version createdAt updatedAt } userErrors { message path } }
      }`,
      { input },
      { key },
    );
    const { payload } = data as { payload: { record: Kept | null; userErrors: unknown[] } };
    if (payload.record === null || payload.userErrors.length > 0) {
      throw new Error(JSON.stringify(payload.userErrors));
    }
    return payload.record;
  }

  return {
    change,

    makePerson: (name: string, more: object = {}) =>
      change('createPerson', 'Person', { name, ...more }),

    /** Makes the first person one with the second, and gives that one. */
    mergePersons: (from: Kept, into: Kept) =>
      change('mergePersons', 'Person', {
        ...{ from: from.id, fromVersion: from.version },
        ...{ into: into.id, intoVersion: into.version },
      }),

    remove: (field: string, { id, version }: Kept) =>
      api.ask(
        `mutation ($input: DeleteRecordInput!) { ${field}(input: $input) { deletedId userErrors { message } } }`,
        { input: { id, expectedVersion: version } },
        { key },
      ),

    async read(id: string, selection: string, knownAt?: string): Promise<unknown> {
      const { data } = await api.ask(
        `query ($id: ID!, $knownAt: DateTime) { node(id: $id, knownAt: $knownAt) { ${selection} } }`,
        { id, knownAt },
      );
      return (data as { node: unknown }).node;
    },
  };
}
