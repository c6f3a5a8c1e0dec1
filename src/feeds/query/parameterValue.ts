import {
  getNamedType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  isListType,
  type GraphQLInputType,
} from 'graphql';

/**
 * The texts of one parameter as JSON would have them: a list has commas between its items, or is given item by item.
 * What cannot be read stays text, so that whoever checks it against the type can say what is wrong.
 * @returns undefined where the parameter has no value, or several where it takes one
 */
export function parameterValue(texts: readonly string[], type: GraphQLInputType): unknown {
  const items = isListType(type) ? texts.flatMap((text) => text.split(',')) : texts;
  if (items.some((item) => item.trim() === '')) return undefined;
  const values = items.map((item) => scalarValue(item.trim(), getNamedType(type)));
  if (isListType(type)) return values;
  return values.length === 1 ? values[0] : undefined;
}

function scalarValue(text: string, type: GraphQLInputType): unknown {
  if ((type === GraphQLInt || type === GraphQLFloat) && /^-?\d+(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  if (type === GraphQLBoolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
