/** The addresses that stand in a feed; all of them are absolute. */
export interface FeedAddresses {
  /** The start page of the server. */
  readonly home: string;
  /** This very page of the feed. */
  readonly self: string;
  /** The first page. */
  readonly first: string;
  /** The page after a cursor. */
  page(after: string): string;
  /** Where a person can see a record, and ask for more of it. */
  record(id: string): string;
}

/**
 * The addresses of one page of a feed. Equal questions have one address, in whatever order the parameters came.
 * @param server where the server answers, without a slash at the end
 */
export function feedAddresses(
  server: string,
  path: string,
  search: URLSearchParams,
): FeedAddresses {
  const address = (change: (parameters: URLSearchParams) => void): string => {
    const parameters = new URLSearchParams(search);
    change(parameters);
    parameters.sort();
    return `${server}${path}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`;
  };
  return {
    home: `${server}/`,
    self: address(() => {}),
    first: address((parameters) => parameters.delete('after')),
    page: (after) => address((parameters) => parameters.set('after', after)),
    record: (id) =>
      `${server}/graphiql?${new URLSearchParams({ query: recordOperation(id) }).toString()}`,
  };
}

/** Shows a record in GraphiQL, which takes an operation from its address. */
function recordOperation(id: string): string {
  return `{ node(id: ${JSON.stringify(id)}) { ... on Event { title summary when { edtf } citations { locator source { title url } } } } }`;
}
