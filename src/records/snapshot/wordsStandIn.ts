import { type RawBuilder, sql } from 'kysely';
import type { TableRows } from '../rows/tableRows.ts';

/**
 * What stands in for the words of events, which the store keeps by triggers: those of the texts that the rows have.
 *
 *   "event_words" as not materialized (
 *     select * from "event_words" where event_id <> all ($1)
 *     union all select event_id, words_of_event(texts) from jsonb_to_recordset($2) …)
 */
export function wordsStandIn({
  event: events,
  statement: statements,
  statement_translation: translations,
}: TableRows): RawBuilder<unknown>[] {
  if (events.length === 0) return [];
  const shown = events.map(({ id, title, summary }) => ({
    event_id: id,
    texts: [
      title,
      summary ?? null,
      statements.find((statement) => statement.id === id)?.text ?? null,
      ...translations.filter(({ statement_id }) => statement_id === id).map(({ text }) => text),
    ],
  }));
  return [
    sql`"event_words" as not materialized (
      select * from "event_words" where event_id <> all (${events.map(({ id }) => id)}::uuid[])
      union all select event_id, words_of_event(texts)
      from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as shown (event_id uuid, texts text[]))`,
  ];
}
