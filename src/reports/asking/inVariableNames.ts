import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';
import { isOperation } from '../reading/readOperation.ts';
import type { Answer } from './ask.ts';
import { keyOf } from './pagedLists.ts';

type AnswerError = NonNullable<Answer['errors']>[number];

/**
 * What the API says of an argument, with the variables that gave it in its place, since those are what whoever asks
 * for a report knows: `$country: no country has the code "KX"`. As it is, where no variable gave it.
 */
export function inVariableNames(
  { message, path = [], extensions }: AnswerError,
  document: DocumentNode,
): string {
  const argument = String(extensions?.argument);
  const field = fieldAt(document.definitions.find(isOperation), namesIn(path));
  const [name, ...inner] = argument.split(/[.[\]]+/).filter((step) => step !== '');
  const value = field?.arguments?.find((one) => one.name.value === name)?.value;
  const variables = value === undefined ? [] : variablesIn(valueAt(value, inner));
  if (variables.length > 0 && message.startsWith(`${argument}: `)) {
    return `${variables.join(', ')}${message.slice(argument.length)}`;
  }
  return path.length === 0 ? message : `${message} (at ${path.join('.')})`;
}

const namesIn = (path: readonly (string | number)[]): string[] =>
  path.filter((step) => typeof step === 'string');

function fieldAt(
  node: { readonly selectionSet?: SelectionSetNode | undefined } | undefined,
  [key, ...rest]: readonly string[],
): FieldNode | undefined {
  const field = node?.selectionSet?.selections.find(
    (one) => one.kind === Kind.FIELD && keyOf(one) === key,
  );
  if (field?.kind !== Kind.FIELD) return undefined;
  return rest.length === 0 ? field : fieldAt(field, rest);
}

/** As far as the value is written out: a variable stands for all that lies below it. */
function valueAt(value: ValueNode, [step, ...rest]: readonly string[]): ValueNode {
  if (step === undefined) return value;
  const inner =
    value.kind === Kind.OBJECT
      ? value.fields.find(({ name }) => name.value === step)?.value
      : value.kind === Kind.LIST
        ? value.values[Number(step)]
        : undefined;
  return inner === undefined ? value : valueAt(inner, rest);
}

function variablesIn(value: ValueNode): string[] {
  const names = new Set<string>();
  visit(value, { Variable: ({ name }) => void names.add(`$${name.value}`) });
  return [...names];
}
