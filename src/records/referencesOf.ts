import type { EventRecord } from './forms/eventRecord.ts';
import type { CitationForm } from './forms/fields.ts';
import type { RecordLine } from './forms/recordForm.ts';

/** What can be referred to, by the table that has it. */
export type ReferencedTable =
  | 'source'
  | 'event_code'
  | 'topic'
  | 'country'
  | 'place'
  | 'organization'
  | 'office'
  | 'person'
  | 'event'
  | 'statement';

/** A record that a line refers to, and where in the line. */
export interface RecordReference {
  readonly table: ReferencedTable;
  /** Of a code: the code itself. */
  readonly id: string;
  readonly path: string;
}

type Named = { readonly id: string } | undefined;

/** All references in a line. Each has to be in the store, or in an earlier line. */
export function referencesOf(record: RecordLine): RecordReference[] {
  switch (record.type) {
    case 'source':
    case 'code':
      return [];
    case 'topic':
      return one('topic', record.parent, 'parent');
    case 'place':
      return one('country', record.country, 'country');
    case 'office':
      return [
        ...one('country', record.country, 'country'),
        ...one('organization', record.organization, 'organization'),
      ];
    case 'country':
      return [...each('country', record.successors, 'successors'), ...cited(record.citations)];
    case 'organization':
      return [
        ...one('country', record.country, 'country'),
        ...one('organization', record.parent, 'parent'),
        ...cited(record.citations),
      ];
    case 'person':
      return [
        ...one('country', record.country, 'country'),
        ...record.positions.flatMap(({ office, citations }, at) => [
          ...one('office', office, `positions[${at}].office`),
          ...cited(citations, `positions[${at}].`),
        ]),
        ...cited(record.citations),
      ];
    case 'event':
      return ofEvent(record);
    case 'link':
      return [
        ...one('event', record.from, 'from'),
        ...one('event', record.to, 'to'),
        ...cited(record.citations),
      ];
    case 'occasion':
      return [
        ...one('statement', record.statement, 'statement'),
        ...one('event', record.event, 'event'),
      ];
  }
}

function ofEvent(event: EventRecord): RecordReference[] {
  const { code } = event;
  return [
    ...one('place', event.place, 'place'),
    ...(code ? one('event_code', { id: code.code }, 'code') : []),
    ...event.parties.flatMap(({ person, organization, country }, at) => [
      ...one('person', person, `parties[${at}].person`),
      ...one('organization', organization, `parties[${at}].organization`),
      ...one('country', country, `parties[${at}].country`),
    ]),
    ...each('topic', event.topics, 'topics'),
    ...cited(event.citations),
    ...(event.kind === 'STATEMENT'
      ? [
          ...one('organization', event.channel, 'channel'),
          ...one('event', event.occasion, 'occasion'),
        ]
      : []),
    ...(event.kind === 'MEETING'
      ? [
          ...event.agenda.flatMap(({ topic }, at) => one('topic', topic, `agenda[${at}].topic`)),
          ...event.statusChanges.flatMap(({ citations }, at) =>
            cited(citations, `statusChanges[${at}].`),
          ),
        ]
      : []),
  ];
}

const one = (table: ReferencedTable, named: Named, path: string): RecordReference[] =>
  named === undefined ? [] : [{ table, id: named.id, path }];

const each = (
  table: ReferencedTable,
  named: readonly { readonly id: string }[],
  path: string,
): RecordReference[] => named.map(({ id }, at) => ({ table, id, path: `${path}[${at}]` }));

const cited = (citations: readonly CitationForm[], path = ''): RecordReference[] =>
  citations.map(({ source }, at) => ({
    table: 'source',
    id: source.id,
    path: `${path}citations[${at}].source`,
  }));
