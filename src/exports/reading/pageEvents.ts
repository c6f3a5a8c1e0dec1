import { composePage } from '../../connections/composePage.ts';
import type { OrderValues } from '../../connections/cursor.ts';
import { orderOf } from '../../connections/order.ts';
import { everything } from '../../connections/origin.ts';
import type { PageRequest } from '../../connections/pageRequest.ts';
import { readPages } from '../../connections/readPages.ts';
import { createRequestContext } from '../../connections/requestContext.ts';
import { directoryOf } from '../../entities/directory.ts';
import { event } from '../../entities/event/event.ts';
import { withRelations } from '../../connections/selection.ts';
import { eventFilter } from '../../entities/event/eventFilter.ts';
import type { EventRow } from '../../entities/rows.ts';
import type { EventFilter } from '../../generated/graphql.ts';
import type { Runner } from '../../store/store.ts';
import { nothingElse } from '../../records/reading/readEdge.ts';

/** How many events are read at once. */
const pageSize = 500;

/**
 * The events that a filter selects, the earliest first, in pages: the root list `timeline` of the API, read to its
 * end by the same engine and the same filter. Each event comes with its place, its code and its channel. The filter is
 * checked before there is a first page, so that nothing needs to be written for a wrong one.
 * @throws InputError when the filter names what does not exist
 */
export async function pageEvents(
  runner: Runner,
  filter: EventFilter,
): Promise<AsyncGenerator<readonly EventRow[]>> {
  return pagesOf(runner, await listOf(runner, filter));
}

async function* pagesOf(
  runner: Runner,
  { request, keys }: EventList,
): AsyncGenerator<readonly EventRow[]> {
  let after: OrderValues | undefined;
  for (;;) {
    const page = { size: pageSize, fromEnd: false, ...(after && { after }) };
    const { query, rows } = composePage({ ...request, page }, keys);
    const result = await runner.runArrays(query);
    const [read] = readPages({ ...request, page }, rows, result, 1);
    if (read && read.rows.length > 0) yield read.rows;
    if (read?.hasNextPage !== true) return;
    after = read.places.at(-1);
  }
}

interface EventList {
  readonly request: Omit<PageRequest<EventRow>, 'page'>;
  readonly keys: string[][];
}

async function listOf(runner: Runner, filter: EventFilter): Promise<EventList> {
  const context = { ...createRequestContext(runner), directory: directoryOf(runner) };
  const resolved = await eventFilter.resolve(filter, context);
  const drive = eventFilter.drive?.(resolved);
  const request = {
    entity: event,
    origin: drive?.origin ?? everything,
    args: {},
    where: (scope: Parameters<PageRequest['where']>[0]) =>
      eventFilter.where(drive?.rest ?? resolved, scope),
    order: orderOf(event, { field: 'WHEN', direction: 'ASC' }),
    selection: {
      ...nothingElse,
      hasNextPage: true,
      selected: withRelations({ place: { country: {} }, code: {}, channel: {} }),
    },
  };
  return { request, keys: drive?.key.map((part) => [part]) ?? [] };
}
