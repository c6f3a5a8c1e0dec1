import fc from 'fast-check';
import { openServers, type Servers } from '../support/openServers.ts';

let servers: Servers;
let key: string;
let persons: readonly Person[];

/** A person whose description is the number of its last change, which is also how often it was changed. */
class Person {
  readonly #id: string;
  /** The last change that was answered to the one who made it: whoever asks from now on must see it. */
  known = 0;
  #changing: Promise<void> = Promise.resolve();

  constructor(id: string) {
    this.#id = id;
  }

  /** One change after the other, by any server. */
  change(server: number): Promise<void> {
    this.#changing = this.#changing.then(async () => {
      const input = {
        id: this.#id,
        expectedVersion: this.known + 1,
        description: String(this.known + 1),
      };
      await servers.ask(server, update, input, key);
      this.known += 1;
    });
    return this.#changing;
  }

  /** How many changes a reader misses that were known before it asked. */
  async missedBy(server: number): Promise<number> {
    const { known } = this;
    const data = await servers.ask(server, read, { id: this.#id }, key);
    const { person } = data as { person: { description: string | null } };
    return Math.max(0, known - Number(person.description));
  }
}

const update = `mutation ($input: UpdatePersonInput!) {
  updatePerson(input: $input) { person { version } userErrors { message } }
}`;
const read = 'query ($input: PersonBy!) { person(by: $input) { description } }';

async function makePerson(name: string): Promise<Person> {
  const created = await servers.ask(
    0,
    `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }`,
    { name, citations: [{ source: 'iso-3166', locator: '1' }] },
    key,
  );
  const { createPerson } = created as { createPerson: { person: { id: string } } };
  return new Person(createPerson.person.id);
}

beforeAll(async () => {
  servers = await openServers(2);
  key = await servers.key('EDITOR');
  persons = [await makePerson('One'), await makePerson('Two')];
});
afterAll(() => servers.close());

const step = fc.record({
  isChange: fc.boolean(),
  person: fc.nat(1),
  server: fc.nat(1),
});

const clients = fc.array(fc.array(step, { minLength: 5, maxLength: 20 }), {
  minLength: 2,
  maxLength: 6,
});

it('are never older than a change that was answered before they were asked for, by whatever process', async () => {
  await fc.assert(
    fc.asyncProperty(clients, async (sequences) => {
      const missed = await Promise.all(
        sequences.map(async (steps) => {
          let most = 0;
          for (const { isChange, person: at, server } of steps) {
            const person = persons[at];
            if (person === undefined) continue;
            if (isChange) await person.change(server);
            else most = Math.max(most, await person.missedBy(server));
          }
          return most;
        }),
      );
      expect(missed).toEqual(missed.map(() => 0));
    }),
    { numRuns: 15 },
  );
}, 180_000);
