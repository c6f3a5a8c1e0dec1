import type { RecordLine } from '../forms/recordForm.ts';
import type { Runner } from '../../store/store.ts';
import { readCountries, readOrganizations, readPersons } from './readActors.ts';
import type { EventBatch } from './readEventBatch.ts';
import { readOffices, readPlaces, readSources, readTopics } from './readVocabulary.ts';
import type { WantedRecords } from './wantedRecords.ts';
import { codeLine } from '../lines/vocabularyLines.ts';

/**
 * The records that a batch of events needs and no earlier line has, with all that they need in turn: each before
 * those that refer to it. They are read from the outside in, and written from the inside out.
 */
export async function readReferencedRecords(
  runner: Runner,
  batch: EventBatch,
  wanted: WantedRecords,
): Promise<RecordLine[]> {
  wantThoseOf(batch, wanted);
  const persons = await readPersons(runner, wanted);
  const offices = await readOffices(runner, wanted);
  const places = await readPlaces(runner, wanted);
  const organizations = await readOrganizations(runner, wanted);
  const countries = await readCountries(runner, wanted);
  const topics = await readTopics(runner, wanted);
  const sources = await readSources(runner, wanted);
  const codes = codesOf(batch, wanted);
  return [
    ...sources,
    ...codes,
    ...topics,
    ...countries,
    ...places,
    ...organizations,
    ...offices,
    ...persons,
  ];
}

function wantThoseOf(batch: EventBatch, wanted: WantedRecords): void {
  for (const event of batch.events) {
    wanted.add('place', event.placeId);
    if (event.kind === 'STATEMENT') wanted.add('organization', event.channelId);
    if (event.code !== null) wanted.add('code', event.code.code);
  }
  for (const party of [...batch.parties.values()].flat()) {
    wanted.add('person', party.personId);
    wanted.add('organization', party.organizationId);
    wanted.add('country', party.countryId);
  }
  for (const { id } of [...batch.topics.values()].flat()) wanted.add('topic', id);
  for (const { topicId } of [...batch.agenda.values()].flat()) wanted.add('topic', topicId);
  for (const cited of [batch.citations, batch.statusCitations]) {
    for (const { sourceId } of [...cited.values()].flat()) wanted.add('source', sourceId);
  }
}

/** Codes come with their events; they take no statement of their own. */
function codesOf({ events }: EventBatch, wanted: WantedRecords): RecordLine[] {
  const rows = new Map(events.flatMap(({ code }) => (code === null ? [] : [[code.code, code]])));
  return wanted.take('code').flatMap((code) => {
    const row = rows.get(code);
    return row === undefined ? [] : [codeLine(row)];
  });
}
