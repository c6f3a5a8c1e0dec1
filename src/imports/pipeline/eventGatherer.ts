import { recordId } from '../../domain/recordId.ts';
import { type IdentifiedEvent } from './addEvent.ts';
import { eventId } from './eventId.ts';
import type { ImportContext } from './importContext.ts';
import { mergeDrafts } from './mergeDrafts.ts';
import { mergeSentence } from './mergeSentence.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';
import { type Selection, reasonToSkip } from './selection.ts';
import { Spool } from './spool.ts';
import type { Tally } from './tally.ts';

/**
 * Puts the drafts of one event together, wherever in the files they stand: first those of a sentence, which name
 * the parties of a meeting, then those of equal identity, which repeat or mirror each other.
 */
export class EventGatherer {
  readonly #sentences = new Spool<ResolvedDraft>();
  readonly #events = new Spool<ResolvedDraft>();
  readonly #context: ImportContext;
  readonly #selection: Selection;
  readonly #tally: Tally;

  constructor(context: ImportContext, selection: Selection, tally: Tally) {
    this.#context = context;
    this.#selection = selection;
    this.#tally = tally;
  }

  async add(draft: ResolvedDraft): Promise<void> {
    const { sentence, ...rest } = draft;
    if (sentence === undefined) await this.#addEvent(rest);
    else await this.#sentences.add(recordId('sentence', sentence), rest);
  }

  /** Every event once, all of them added before. Fails with the signal's reason once that is aborted. */
  async *events(signal?: AbortSignal): AsyncGenerator<IdentifiedEvent> {
    for await (const [, drafts] of this.#sentences.groups()) {
      signal?.throwIfAborted();
      for (const meeting of mergeSentence(drafts, this.#context.actors)) {
        await this.#addEvent(meeting);
      }
    }
    for await (const [id, drafts] of this.#events.groups()) {
      signal?.throwIfAborted();
      yield { id, draft: mergeDrafts(drafts, this.#context.actors) };
    }
  }

  /** How much of the events has been given, from 0 to 1. */
  get fraction(): number {
    return this.#events.fraction;
  }

  async close(): Promise<void> {
    await this.#sentences.close();
    await this.#events.close();
  }

  async #addEvent(draft: ResolvedDraft): Promise<void> {
    const reason = reasonToSkip(draft, this.#selection, this.#context.actors);
    if (reason === undefined) await this.#events.add(eventId(draft, this.#context), draft);
    else this.#tally.skipped[reason] += draft.drafts;
  }
}
