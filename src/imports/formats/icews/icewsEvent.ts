import type { ActorClassifier } from '../../actors/actorClassifier.ts';
import { codedDraft } from '../../cameo/codedDraft.ts';
import { type CodedEvent, codedEvent } from '../../cameo/codedEvent.ts';
import type { ActorDraft, EventDraft } from '../../eventDraft.ts';
import type { FormatContext } from '../../importFormat.ts';
import { RowFault } from '../rowFault.ts';
import { icewsPlace } from './icewsPlace.ts';
import type { IcewsRow } from './icewsRow.ts';
import { icewsEvidence } from './icewsSource.ts';

/**
 * The event that a row tells of. An event id is unique only with its date.
 * @throws RowFault when the row tells of none
 */
export function icewsEvent(
  row: IcewsRow,
  actors: ActorClassifier,
  context: FormatContext,
): EventDraft {
  const edtf = row.day('Event Date');
  const rowId = `${row.digits('Event ID')} of ${edtf}`;
  const source = actorOf(row, 'Source', actors);
  const target = actorOf(row, 'Target', actors);
  if (!source && !target) {
    throw new RowFault(
      `The row names no actor: Source Name is "${row.cell('Source Name')}", Target Name is "${row.cell('Target Name')}".`,
    );
  }
  const story = row.text('Story ID');
  const sentence = row.text('Sentence Number');
  return codedDraft({
    event: eventOf(row, context),
    edtf,
    source,
    target,
    rowId,
    sentence: story && sentence && `story ${story}, sentence ${sentence}`,
    intensity: row.number('Intensity', 10),
    place: icewsPlace(row, actors),
    evidence: [icewsEvidence(row, rowId)],
  });
}

function actorOf(
  row: IcewsRow,
  side: 'Source' | 'Target',
  actors: ActorClassifier,
): ActorDraft | undefined {
  const name = row.text(`${side} Name`);
  if (name === undefined) return undefined;
  return actors.classify({
    name,
    sectors: row.cell(`${side} Sectors`),
    affiliation: row.text(`${side} Country`),
  });
}

/** The code must be one of the record, which has all of CAMEO: the code above an unknown one is not what was coded. */
function eventOf(row: IcewsRow, context: FormatContext): CodedEvent {
  const code = row.cell('CAMEO Code');
  if (code === '') throw new RowFault('CAMEO Code is missing.');
  if (hasLostZero(code, row.cell('Event Text'), context)) {
    throw new RowFault(
      `CAMEO Code is "${code}", which seems to be "0${code}" after a spreadsheet took it for a number; codes are strings such as "042".`,
    );
  }
  const event = context.hasCode(code) ? codedEvent(code) : undefined;
  if (event) return event;
  throw new RowFault(
    `CAMEO Code is "${code}", which CAMEO does not have; codes are strings such as "042".`,
  );
}

/** `10` is a code as well as what is left of `010`; the text beside it tells which. */
function hasLostZero(code: string, text: string, context: FormatContext): boolean {
  const whole = `0${code}`;
  if (!context.hasCode(whole)) return false;
  return !context.hasCode(code) || context.codeOf(text) === whole;
}
