import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isLeafType,
  isListType,
  Kind,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { nearest } from '../../domain/nearest.ts';
import { pathText } from '../../records/pathText.ts';
import { ReportError, ReportUsageError } from '../reportError.ts';
import type { Report } from './readReport.ts';
import { isOperation } from './readOperation.ts';
import { pagedLists } from '../asking/pagedLists.ts';

/** The variables of a report by name, as they go with its operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** A variable of a report as its operation declares it. */
export interface ReportVariable {
  readonly name: string;
  /** As GraphQL writes it: `CountryCode!`. */
  readonly type: string;
  readonly isNeeded: boolean;
  readonly description: string;
  readonly example: string | undefined;
  readonly default: string | undefined;
}

/** What the command line gives: values of JSON, and values as text, which is read as the type of the variable wants it. */
export interface GivenVariables {
  readonly values: Variables;
  readonly texts: Readonly<Record<string, string>>;
}

/** The variables of a report in the order of its help; those that turn pages are not among them. */
export function variablesOf({ operation, form, folder }: Report): ReportVariable[] {
  const paging = new Set(pagedLists(operation).map(({ variable }) => variable));
  const declared = definitionsOf(operation).filter(
    ({ variable }) => !paging.has(variable.name.value),
  );
  const names = declared.map(({ variable }) => variable.name.value);
  const unknown = Object.keys(form.variables).find((name) => !names.includes(name));
  const untold = names.find((name) => form.variables[name] === undefined);
  if (unknown !== undefined || untold !== undefined) {
    throw new ReportError(
      unknown === undefined
        ? `The report in ${folder} does not tell what its variable $${untold} is. Describe it under "variables" in report.yaml.`
        : `The report in ${folder} tells of a variable $${unknown} that its operation does not declare.${nearest(unknown, names)}`,
    );
  }
  return Object.entries(form.variables).flatMap(([name, told]) => {
    const definition = declared.find(({ variable }) => variable.name.value === name);
    if (definition === undefined) return [];
    const { type, defaultValue } = definition;
    const isNeeded =
      type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined && told.default === undefined;
    return {
      ...{ name, type: print(type), isNeeded, description: told.description },
      ...{ example: told.example, default: told.default },
    };
  });
}

/**
 * The values that a report is made with, in the order of its help.
 * @param defaultOf makes the default of a variable, given the values before it
 * @param suggestCountry tells which countries may be meant by a name that is no code
 * @throws ReportUsageError with everything that is wrong: unknown names, missing values, values of another type
 */
export async function readVariables(
  report: Report,
  schema: GraphQLSchema,
  { values, texts }: GivenVariables,
  defaultOf: (text: string, before: Variables) => string,
  suggestCountry: (name: string) => Promise<string>,
): Promise<Variables> {
  const variables = variablesOf(report);
  const names = variables.map(({ name }) => name);
  const problems: Promise<string>[] = [];
  const tell = (problem: string | Promise<string>): void =>
    void problems.push(Promise.resolve(problem));
  for (const name of Object.keys({ ...values, ...texts })) {
    if (names.includes(name)) continue;
    tell(`$${name}: the report ${report.name} has no such variable.${hint(name, names)}`);
  }
  const read: Record<string, unknown> = {};
  for (const variable of variables) {
    const { name, type } = variable;
    const inputType = inputTypeOf(schema, report, name);
    let given = name in texts ? fromText(texts[name] ?? '', inputType) : values[name];
    if (given === undefined && variable.default !== undefined) {
      given = defaultOf(variable.default, read);
    }
    if (given === undefined) {
      if (variable.isNeeded) tell(missing(variable));
      continue;
    }
    coerceInputValue(given, inputType, (path, value, { message }) => {
      const problem = `${pathText([`$${name}`, ...path])} (${type}): ${message}`;
      const isName = getNamedType(inputType).name === 'CountryCode' && typeof value === 'string';
      tell(isName ? suggestCountry(value).then((near) => problem + near) : problem);
    });
    // It is coerced again where the operation arrives, so it goes there as it was given.
    read[name] = given;
  }
  if (problems.length > 0) throw new ReportUsageError((await Promise.all(problems)).join('\n'));
  return read;
}

const definitionsOf = ({ definitions }: Report['operation']): readonly VariableDefinitionNode[] =>
  definitions.find(isOperation)?.variableDefinitions ?? [];

function inputTypeOf(schema: GraphQLSchema, report: Report, name: string): GraphQLInputType {
  const node = definitionsOf(report.operation).find(
    ({ variable }) => variable.name.value === name,
  )?.type;
  const type = node && typeFromAST(schema, node);
  if (isInputType(type)) return type;
  throw new ReportError(
    `The report in ${report.folder} gives its variable $${name} the type ${node ? print(node) : '?'}, which the schema does not have.`,
  );
}

/**
 * Text stands for itself where text is wanted, has commas between the items of a list, and is JSON elsewhere; a list may
 * be JSON too. What is no JSON is left for the type to refuse.
 */
function fromText(text: string, type: GraphQLInputType): unknown {
  const wanted = getNullableType(type);
  if (isLeafType(wanted) && !notText.has(wanted.name)) return text;
  try {
    return JSON.parse(text);
  } catch {
    if (!isListType(wanted)) return text;
    return text.split(',').map((item) => fromText(item.trim(), wanted.ofType));
  }
}

const notText = new Set(['Int', 'Float', 'Boolean']);

function missing({ name, type, description, example }: ReportVariable): string {
  return `$${name} (${type}) is missing: ${description}. Give it as --var ${name}=${example ?? '…'}`;
}

const hint = (name: string, names: readonly string[]): string =>
  nearest(name, names) ||
  (names.length === 0 ? ' It has none.' : ` Its variables: ${names.join(', ')}.`);
