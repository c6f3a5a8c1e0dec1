import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { eventFilterType } from '../../schema/coerceEventFilter.ts';

/** One parameter of a query string. */
export interface Parameter {
  readonly name: string;
  /** The field of the filter that it sets, from the outside in. */
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/**
 * A parameter for each field of the filter of events, made from the contract alone: a new field needs nothing here.
 * A field is named by its path, `place.country`, with two parts left out: `any`, which is what one means by
 * `countries=KR,CN`, and `when`, so that a period is said as `from` and `to`. Filters within the filter (`and`, `or`,
 * `not`) have no parameter; they are written in JSON.
 */
export function filterParameters(schema: GraphQLSchema): Parameter[] {
  return parametersOf(eventFilterType(schema), [], []);
}

function parametersOf(
  type: GraphQLInputObjectType,
  path: readonly string[],
  around: readonly GraphQLInputObjectType[],
): Parameter[] {
  return Object.values(type.getFields()).flatMap((field): Parameter[] => {
    const here = [...path, field.name];
    const named = getNamedType(field.type);
    if (!isInputObjectType(named)) {
      return [{ name: shortName(here), path: here, type: getNullableType(field.type) }];
    }
    const within = [...around, type];
    return within.includes(named) ? [] : parametersOf(named, here, within);
  });
}

const shortName = (path: readonly string[]): string =>
  path.filter((step, at) => step !== (at === 0 ? 'when' : 'any')).join('.');
