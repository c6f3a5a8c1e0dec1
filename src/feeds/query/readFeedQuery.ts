import { coerceInputValue, GraphQLInt, GraphQLString, type GraphQLSchema } from 'graphql';
import { pathText } from '../../records/pathText.ts';
import { coerceEventFilter } from '../../schema/coerceEventFilter.ts';
import { FeedError } from '../feedError.ts';
import type { FeedQuery } from './feedQuery.ts';
import { filterParameters, type Parameter } from './filterParameters.ts';
import { findUnknown } from './findUnknown.ts';
import { parameterValue } from './parameterValue.ts';
import { usedNames } from './usedNames.ts';

const pageParameters: readonly Parameter[] = [
  { name: 'first', path: ['first'], type: GraphQLInt },
  { name: 'after', path: ['after'], type: GraphQLString },
];

/** The whole filter, as JSON. */
const filterParameter = 'filter';

/**
 * Reads a query string. A filter may be said in short parameters, in JSON under `filter`, or in both together, as long
 * as no field is said twice.
 * @throws FeedError with everything that is wrong
 */
export function readFeedQuery(schema: GraphQLSchema, search: URLSearchParams): FeedQuery {
  const parameters = filterParameters(schema);
  const names = [...new Set(search.keys())];
  const known = [...[...parameters, ...pageParameters].map(({ name }) => name), filterParameter];
  const problems = findUnknown(names, known);
  const tell = (name: string, problem: string): void => void problems.push(`${name}: ${problem}`);

  const filter = readJson(search.getAll(filterParameter), tell);
  const said = new Set(Object.keys(filter));
  for (const parameter of parameters.filter(({ name }) => names.includes(name))) {
    const [field = ''] = parameter.path;
    const value = valueOf(parameter, search, tell);
    if (said.has(field)) {
      tell(parameter.name, `\`filter\` says \`${field}\` as well. Say it in one of the two.`);
    } else if (value !== undefined) {
      setAt(filter, parameter.path, value);
    }
  }
  coerceEventFilter(schema, filter, (path, message) =>
    tell(usedNames(path, parameters, names) ?? pathText([filterParameter, ...path]), message),
  );

  const page = pageParameters.flatMap((parameter): [string, unknown][] => {
    if (!names.includes(parameter.name)) return [];
    const value = valueOf(parameter, search, tell);
    if (value === undefined) return [];
    coerceInputValue(value, parameter.type, (_path, _value, { message }) =>
      tell(parameter.name, message),
    );
    return [[parameter.name, value]];
  });
  if (problems.length > 0) throw new FeedError(problems.join('\n'));
  return { filter, ...Object.fromEntries(page) };
}

type Tell = (name: string, problem: string) => void;

function readJson(texts: readonly string[], tell: Tell): Record<string, unknown> {
  const [text, ...more] = texts;
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (more.length === 0 && isObject(value)) return { ...value };
  } catch {
    // It is told below what to write.
  }
  tell(filterParameter, 'give one object in JSON, such as {"pair":["KR","CN"]}, percent-encoded.');
  return {};
}

function valueOf({ name, type }: Parameter, search: URLSearchParams, tell: Tell): unknown {
  const texts = search.getAll(name);
  const value = parameterValue(texts, type);
  if (value === undefined) {
    tell(
      name,
      texts.every((text) => text.trim() !== '') && texts.length > 1
        ? 'it is given more than once, and takes one value.'
        : 'a value is missing. Give it, or leave the parameter out.',
    );
  }
  return value;
}

function setAt(filter: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    filter[step] = value;
    return;
  }
  const inner = filter[step];
  const copy = isObject(inner) ? { ...inner } : {};
  setAt(copy, rest, value);
  filter[step] = copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
