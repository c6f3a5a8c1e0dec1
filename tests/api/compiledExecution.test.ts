import fc from 'fast-check';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { createContext } from '../../src/entities/context.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { compileOperations } from '../../src/server/execution/compileOperation.ts';
import { compiledSize } from '../../src/server/execution/compiledSize.ts';
import { executeCompiled } from '../../src/server/execution/executeCompiled.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { randomOperation } from '../support/randomOperation.ts';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

describe('an operation that is asked for again, and so executed by code of its own', () => {
  const schema = buildSchema();
  const executor = executeCompiled(schema);
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
    await writeRandomRecord(store);
  });
  afterAll(() => store.close());

  it('has the answer of graphql-js', async () => {
    await fc.assert(
      fc.asyncProperty(randomOperation(schema), fc.boolean(), async (source, yes) => {
        const document = parse(source);
        const operation = getOperationAST(document);
        // Kinds may give a field different types: those that one answer cannot hold are left out.
        fc.pre(validate(schema, document).length === 0);
        if (!operation) throw new Error('There is no operation.');
        const variables = { yes };
        const context = () => createContext({ store });
        const ask = () => executor({ document, operation, variables, context: context() });
        await ask();
        const again = JSON.stringify(await ask());
        const expected = await execute({
          schema,
          document,
          variableValues: variables,
          contextValue: context(),
        });
        expect(JSON.parse(again)).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 300 },
    );
  });

  it('is left to graphql-js where a variable inside of a list or an object has no value', async () => {
    const source = `query ($from: Date, $code: CountryCode!) {
      timeline(first: 2, filter: { when: { from: $from }, countries: { all: [$code] } }) { nodes { title } }
    }`;
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    const variables = { code: 'KR' };
    const ask = () =>
      executor({ document, operation, variables, context: createContext({ store }) });
    expect(await ask()).toEqual(await ask());
  });
});

describe('the code of an operation', () => {
  const schema = buildSchema();
  const sizeOf = (source: string) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    return operation && compiledSize(schema, document, operation, 500);
  };

  it.each([
    ['each field', '{ country(by: { code: "KR" }) { name } }', 2],
    ['a field of an interface for every kind behind it', '{ timeline { nodes { title } } }', 5],
    ['a field of one kind once', '{ timeline { nodes { ... on Meeting { format } } } }', 3],
  ])('is for %s', (_, source, size) => {
    expect(sizeOf(source)).toBe(size);
  });

  // The marks of graphql-jit 0.8.9, behind which it takes a text for code.
  it.each([
    ['__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0)&&(globalThis.isBroken=true'],
    ['__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8'],
  ])('is not made of a text that it would run: %s', async (text) => {
    const document = parse(`{ search(text: ${JSON.stringify(text)}) { totalCount } }`);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    expect(compileOperations(schema)(document, operation)).toBeUndefined();
    expect('isBroken' in globalThis).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    'is not made for the key %s, which every object has',
    (key) => {
      const document = parse(`{ ${key}: country(by: { code: "KR" }) { ${key}: name } }`);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('There is no operation.');
      expect(compileOperations(schema)(document, operation)).toBeUndefined();
    },
  );

  it('is not made where kinds multiply by kinds', () => {
    const links = (inside: string) => `links { from { ${inside} } to { ${inside} } }`;
    expect(sizeOf(`{ timeline { nodes { ${links(links(links('title')))} } } }`)).toBeUndefined();
  });
});

describe('what a resolver throws', () => {
  let server: ToyServer;
  beforeAll(async () => {
    server = await startToyServer();
  });
  afterAll(() => server.close());

  /** What is told of errors, but for what differs from request to request. */
  const told = async (query: string, variables = {}) => {
    const { status, body } = await server.post({ query, variables });
    return JSON.stringify([status, body]).replaceAll(
      /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
      'id',
    );
  };

  it.each(['{ broken }', '{ miscoded }', '{ refused }', '{ away }', '{ hello broken refused }'])(
    'is told in the same words each time: %s',
    async (query) => {
      const [first, second, third] = [await told(query), await told(query), await told(query)];
      expect([second, third]).toEqual([first, first]);
    },
  );
});
