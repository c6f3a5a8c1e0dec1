import type { TestApi } from './openTestApi.ts';

/** What a mutation answered. */
export interface Mutated {
  /** Its payload, as the selection has it. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The user errors as `CODE path.to.the.input`. */
  readonly refusals: readonly string[];
  readonly statements: number;
}

interface UserError {
  readonly code: string;
  readonly path: readonly string[];
}

type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

/**
 * Sends one mutation over HTTP; its argument is an input of the type that is named after it.
 *
 *   mutate(api, key)('createPerson', 'person { id }', { name: 'Ada' })
 */
export const mutate =
  (api: TestApi, key: string) =>
  async (name: string, selection: string, input: object): Promise<Mutated> => {
    const type = name.startsWith('delete') ? 'DeleteRecordInput' : `${capital(name)}Input`;
    const { data, statements } = await api.ask(
      `mutation ($input: ${type}!) {
        ${name}(input: $input) { ${selection} userErrors { code path } }
      }`,
      { input },
      { key },
    );
    const { userErrors, ...payload } = (data as Record<string, Payload>)[name] ?? nothing;
    const refusals = userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
    return { payload, refusals, statements };
  };

const nothing: Payload = { userErrors: [] };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A record that a payload gave under a field. */
export const recordOf = (
  { payload }: Mutated,
  field: string,
): { readonly id: string; readonly version: number } =>
  payload[field] as { id: string; version: number };
