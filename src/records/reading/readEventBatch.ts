import { byColumn, through } from '../../connections/origin.ts';
import { agendaItem } from '../../entities/meeting/agendaItem.ts';
import { statusChange } from '../../entities/meeting/statusChange.ts';
import { externalIds } from '../../entities/name/externalId.ts';
import { parties } from '../../entities/party/party.ts';
import type {
  AgendaItemRow,
  CitationRow,
  EventRow,
  ExternalIdRow,
  PartyRow,
  StatusChangeRow,
  TopicRow,
  TranslationRow,
} from '../../entities/rows.ts';
import { citations } from '../../entities/source/citation.ts';
import { translation } from '../../entities/statement/translation.ts';
import { topic } from '../../entities/topic/topic.ts';
import type { Runner } from '../../store/store.ts';
import { readEdge, type RowsById } from './readEdge.ts';

/** Events with all that belongs to them. */
export interface EventBatch {
  readonly events: readonly EventRow[];
  readonly parties: RowsById<PartyRow>;
  readonly topics: RowsById<TopicRow>;
  readonly citations: RowsById<CitationRow>;
  readonly externalIds: RowsById<ExternalIdRow>;
  readonly statusChanges: RowsById<StatusChangeRow>;
  /** By the id of the status change. */
  readonly statusCitations: RowsById<CitationRow>;
  readonly agenda: RowsById<AgendaItemRow>;
  readonly translations: RowsById<TranslationRow>;
}

/** Reads what belongs to events: one statement for each table, however many events there are. */
export async function readEventBatch(
  runner: Runner,
  events: readonly EventRow[],
): Promise<EventBatch> {
  const ids = events.map(({ id }) => id);
  const idsOf = (kind: EventRow['kind']) =>
    events.filter((event) => event.kind === kind).map(({ id }) => id);
  const meetings = idsOf('MEETING');
  const statusChanges = await readEdge(
    runner,
    { entity: statusChange, origin: byColumn('meeting_id') },
    meetings,
  );
  return {
    events,
    parties: await readEdge(runner, parties, ids, { person: {}, organization: {}, country: {} }),
    topics: await readEdge(runner, topics, ids),
    citations: await readEdge(runner, citations('event_id'), ids, { source: {} }),
    externalIds: await readEdge(runner, externalIds('event_id'), ids),
    statusChanges,
    statusCitations: await readEdge(
      runner,
      citations('status_change_id'),
      [...statusChanges.values()].flat().map(({ id }) => id),
      { source: {} },
    ),
    agenda: await readEdge(runner, agenda, meetings, { topic: {} }),
    translations: await readEdge(runner, translations, idsOf('STATEMENT')),
  };
}

const topics = {
  entity: topic,
  origin: through('event_topic', { parent: ['event_id'], child: 'topic_id' }),
};

const agenda = { entity: agendaItem, origin: byColumn('meeting_id') };

const translations = { entity: translation, origin: byColumn('statement_id') };
