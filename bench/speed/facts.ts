/** What an answer says, whatever its form: objects, lists and values. */
export type Fact = string | number | boolean | readonly Fact[] | { readonly [name: string]: Fact };

/** Names of objects that only group fields: their fields count as those of the object around. */
const isWrapper = (name: string): boolean =>
  name.startsWith('_') || ['when', 'period', 'record', 'relation', 'name'].includes(name);

/** Names of lists whose order is nobody's promise. */
const isUnordered = (name: string): boolean => ['topics', 'states'].includes(name);

/**
 * The facts of an answer, the same for every server that tells the same: `nodes` is the list itself, what groups
 * fields is gone, what is null or empty is left out, names stand in the order of the alphabet.
 */
export function factsOf(answer: unknown): Fact {
  return toFact(answer) ?? {};
}

function toFact(value: unknown): Fact | undefined {
  if (Array.isArray(value)) return value.map((item) => toFact(item) ?? {});
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = fieldsOf(value);
  const { nodes, ...rest } = Object.fromEntries(fields);
  if (nodes !== undefined && Object.keys(rest).length === 0) return nodes;
  return Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function fieldsOf(value: object): [string, Fact][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, Fact][] => {
    const fact = toFact(inner);
    if (fact === undefined) return [];
    if (isWrapper(name) && typeof fact === 'object' && !Array.isArray(fact))
      return Object.entries(fact);
    if (name === '__typename' && typeof fact === 'string') return [['kind', fact.toUpperCase()]];
    return named(name, fact);
  });
}

function named(name: string, fact: Fact): [string, Fact][] {
  if (!Array.isArray(fact)) return [[name, fact]];
  const items: readonly Fact[] = fact;
  if (name === 'lastMeeting' || name === 'nextMeeting') return items.map((item) => [name, item]);
  if (!isUnordered(name)) return [[name, items]];
  return [
    [name, items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))],
  ];
}
