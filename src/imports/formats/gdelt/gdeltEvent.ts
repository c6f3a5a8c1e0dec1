import { codedDraft } from '../../cameo/codedDraft.ts';
import { type CodedEvent, codedEvent } from '../../cameo/codedEvent.ts';
import type { ActorDraft, EventDraft, PartyDraft } from '../../eventDraft.ts';
import type { FormatContext } from '../../importFormat.ts';
import type { ActorCells } from './actorCells.ts';
import type { GdeltActors, PrintedActor } from './gdeltActors.ts';
import { gdeltPlace } from './gdeltPlace.ts';
import type { GdeltRow } from './gdeltRow.ts';
import { gdeltEvidence } from './gdeltSource.ts';
import { RowFault } from '../rowFault.ts';

/**
 * The event that a row tells of. GDELT has one id for all reports of the same actors, code, day and location, so
 * these are what identifies an event: one that is coded from either side, or of `BRITAIN` and of `LONDON`, has more
 * ids than one. But when some police arrest some criminal somewhere in a country, each row is an event.
 * @throws RowFault when the row tells of none
 */
export function gdeltEvent(row: GdeltRow, actors: GdeltActors, context: FormatContext): EventDraft {
  const id = row.digits('GLOBALEVENTID');
  const edtf = row.day('SQLDATE');
  const event = eventOf(row, context);
  const intensity = row.number('GoldsteinScale', 10);
  const { key, place } = gdeltPlace(row, context.countries);
  const source = actors.actorOf(actorCells(row, 1));
  const target = actors.actorOf(actorCells(row, 2));
  if (!source && !target) throw new RowFault('The row names no actor.');
  const isVague = !place && [source, target].every((one) => one && isAnyone(one.actor));
  const draft = codedDraft({
    event,
    edtf,
    source: source?.actor,
    target: target?.actor,
    rowId: id,
    intensity,
    place,
    evidence: [gdeltEvidence(id, edtf, row.cell('SOURCEURL'))],
  });
  return {
    ...draft,
    identity: [...draft.identity, key, ...(isVague ? [id] : [])],
    parties: draft.parties.map((party) => withTitle(party, [source, target])),
  };
}

/**
 * The code must be one of the record, which has all of CAMEO: the code above an unknown one is not what was coded.
 * `EventRootCode` tells `10`, to demand, from a `010` that a spreadsheet took for a number.
 */
function eventOf(row: GdeltRow, context: FormatContext): CodedEvent {
  const code = row.cell('EventCode');
  const root = row.cell('EventRootCode');
  if (code === '') throw new RowFault('EventCode is missing.');
  const event = context.hasCode(code) ? codedEvent(code) : undefined;
  if (!event) {
    throw new RowFault(
      `EventCode is "${code}", which CAMEO does not have; codes are strings such as "042".`,
    );
  }
  if (root !== '' && !(root.length === 2 && code.startsWith(root))) {
    throw new RowFault(
      `EventCode "${code}" does not begin with EventRootCode "${root}"; both are two digits or more, such as "042" and "04".`,
    );
  }
  return event;
}

function actorCells(row: GdeltRow, number: 1 | 2): ActorCells {
  return {
    code: row.cell(`Actor${number}Code`),
    name: row.cell(`Actor${number}Name`),
    country: row.cell(`Actor${number}CountryCode`),
    group: row.cell(`Actor${number}KnownGroupCode`),
    types: [
      row.cell(`Actor${number}Type1Code`),
      row.cell(`Actor${number}Type2Code`),
      row.cell(`Actor${number}Type3Code`),
    ],
    peoples: [
      row.cell(`Actor${number}EthnicCode`),
      row.cell(`Actor${number}Religion1Code`),
      row.cell(`Actor${number}Religion2Code`),
    ],
  };
}

/** A role or a people, of no country that is known. */
const isAnyone = ({ countryId, externalIds }: ActorDraft): boolean =>
  countryId === undefined && externalIds === undefined;

function withTitle(party: PartyDraft, printed: readonly (PrintedActor | undefined)[]): PartyDraft {
  const title = printed.find((one) => one?.actor === party.actor)?.titleAsPrinted;
  return title === undefined ? party : { ...party, titleAsPrinted: title };
}
