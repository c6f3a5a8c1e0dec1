import type { TypedDocumentString } from './generated/graphql.ts';

interface Body<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * What the API answers to an operation, typed by it. Errors of the API say what to do, so they are thrown as they are.
 */
export async function askApi<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = await readBody<Data>(response);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  if (data === undefined) throw new Error('The API answered without data.');
  return data;
}

async function readBody<Data>(response: Response): Promise<Body<Data>> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The API keeps to its schema.
    return (await response.json()) as Body<Data>;
  } catch (cause) {
    const status = `${response.status} ${response.statusText}`;
    throw new Error(`The API does not answer (${status}). Is it running?`, { cause });
  }
}
