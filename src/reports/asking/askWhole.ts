import { type DocumentNode, print } from 'graphql';
import { z } from 'zod';
import { ReportError, ReportUsageError } from '../reportError.ts';
import type { Answer, Ask } from './ask.ts';
import { findCuts, type Cut } from './findCuts.ts';
import { inVariableNames } from './inVariableNames.ts';
import { narrowOperation } from './narrowOperation.ts';
import { pagedLists, type PagedList } from './pagedLists.ts';
import { valuesAt } from './valuesAt.ts';

/** The answer to an operation, its lists whole, and where they are not. */
export interface WholeAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly cuts: readonly Cut[];
}

export interface AskOptions {
  /** How many records of one list are read at most. */
  readonly most: number;
  readonly signal?: AbortSignal;
  /** Is told how many records there are so far. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Asks an operation, and follows its lists page by page to their end, or to the most that may be read. The first
 * request is the operation as it stands; the others ask for nothing but the next page of one list.
 * @throws ReportError with all errors of an answer
 */
export async function askWhole(
  ask: Ask,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  { most, signal, onProgress = () => undefined }: AskOptions,
): Promise<WholeAnswer> {
  const data = dataOf(await ask(print(document), variables), document);
  const lists = pagedLists(document);
  let done = 0;
  for (const list of lists) {
    const [found] = valuesAt(data, list.path);
    // A record that is not there has no list.
    if (found === undefined) continue;
    const first = pageOf(found, list);
    const narrowed = print(narrowOperation(document, list.path));
    let { pageInfo } = first;
    onProgress(done + Math.min(first.nodes.length, most));
    while (pageInfo.hasNextPage && first.nodes.length < most) {
      signal?.throwIfAborted();
      const answer = await ask(narrowed, { ...variables, [list.variable]: pageInfo.endCursor });
      const next = pageOf(valuesAt(dataOf(answer, document), list.path)[0], list);
      // The answer is this program's own to complete.
      first.nodes.push(...next.nodes);
      onProgress(done + Math.min(first.nodes.length, most));
      ({ pageInfo } = next);
    }
    if (first.nodes.length > most) {
      first.nodes.length = most;
      // The cursor of the whole page would lead past what is left out.
      pageInfo = { hasNextPage: true, endCursor: null };
    }
    done += first.nodes.length;
    Object.assign(first.pageInfo, pageInfo);
  }
  return { data, cuts: findCuts(data, lists) };
}

const page = z.object({
  nodes: z.array(z.unknown()),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

/** The very object of the answer, not a copy. */
function pageOf(value: unknown, { path, variable }: PagedList): z.infer<typeof page> {
  if (isPage(value)) return value;
  throw new ReportError(
    `The list ${path.join('.')} cannot be followed by $${variable}: it has to ask for nodes and for pageInfo { hasNextPage endCursor }, and to stand in no other list.`,
  );
}

const isPage = (value: unknown): value is z.infer<typeof page> => page.safeParse(value).success;

function dataOf(
  { data, errors = [] }: Answer,
  document: DocumentNode,
): Readonly<Record<string, unknown>> {
  if (errors.length === 0 && data !== null && data !== undefined) return data;
  const lines = new Set(errors.map((error) => inVariableNames(error, document)));
  const isUsage = errors.length > 0 && errors.every(({ extensions }) => isInput(extensions?.code));
  throw new (isUsage ? ReportUsageError : ReportError)(
    [...lines].join('\n') || 'The API answered without data and without an error.',
  );
}

const isInput = (code: unknown): boolean => code === 'BAD_USER_INPUT';
