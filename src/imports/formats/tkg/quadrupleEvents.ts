import { ActorClassifier } from '../../actors/actorClassifier.ts';
import { codedDraft } from '../../cameo/codedDraft.ts';
import { type CodedEvent, codedEvent } from '../../cameo/codedEvent.ts';
import type { EventDraft } from '../../eventDraft.ts';
import type { FormatContext } from '../../importFormat.ts';
import { RowFault } from '../rowFault.ts';
import type { Quadruple } from './readQuadruples.ts';
import type { SectorTable } from './sectorTable.ts';

/** Makes events of the quadruples of one graph. */
export class QuadrupleEvents {
  readonly #context: FormatContext;
  readonly #sectors: SectorTable;
  readonly #actors: ActorClassifier;
  readonly #events = new Map<string, CodedEvent | undefined>();

  constructor(context: FormatContext, sectors: SectorTable) {
    this.#context = context;
    this.#sectors = sectors;
    this.#actors = new ActorClassifier(context.countries);
  }

  /** @throws RowFault when the quadruple tells of no event */
  eventOf({ subject, relation, object, day }: Quadruple): EventDraft {
    const source = this.#actors.classify(this.#sectors.actorOf(subject));
    const target = this.#actors.classify(this.#sectors.actorOf(object));
    if (!source && !target) {
      throw new RowFault(`The row names no actor: it says "${subject}" and "${object}".`);
    }
    // By names, which stay when a graph is split or numbered anew.
    const locator = `quadruple ${subject} | ${relation} | ${object} | ${day}`;
    return codedDraft({
      event: this.#meaningOf(relation),
      edtf: day,
      source,
      target,
      rowId: locator,
      evidence: [{ publisher: graphPublisher, locator }],
    });
  }

  #meaningOf(relation: string): CodedEvent {
    if (!this.#events.has(relation)) {
      const code = this.#context.codeOf(relation);
      this.#events.set(relation, code === undefined ? undefined : codedEvent(code));
    }
    const event = this.#events.get(relation);
    if (event) return event;
    throw new RowFault(
      `The relation is "${relation}", which is the name of no CAMEO code, such as "Make a visit".`,
    );
  }
}

/** Graphs do not say who published the stories behind them. */
export const graphPublisher = 'ICEWS';
