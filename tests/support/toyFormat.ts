import { codedEvent } from '../../src/imports/cameo/codedEvent.ts';
import { codedDraft } from '../../src/imports/cameo/codedDraft.ts';
import type { ActorDraft, EventDraft } from '../../src/imports/eventDraft.ts';
import type { ImportFormat } from '../../src/imports/importFormat.ts';

/** A row of the toy data set, one JSON object a line: who did what to whom, on which day, by whose report. */
export interface ToyRow {
  readonly id: string;
  readonly date: string;
  readonly code: string;
  readonly source?: string;
  readonly target?: string;
  readonly publisher?: string;
  readonly sentence?: string;
  readonly partOf?: string;
}

/**
 * A data set of nothing but the pipeline's cases. A name is a country when the record has one of that name, a person
 * when it has two words, else an organization; `Name@FRA` acts for France, `Name!` is no state actor, and nobody tells
 * what `?Name` is.
 */
export const toyFormat = (dataSet = 'toy'): ImportFormat => ({
  name: dataSet,
  description: 'rows for tests',
  dataSet,
  fileNames: /\.jsonl$/,
  async *read(file, { countries }) {
    let line = 0;
    for await (const raw of file.lines()) {
      line += 1;
      const row = JSON.parse(raw) as ToyRow;
      const event = codedEvent(row.code);
      if (!event) {
        yield { line, raw, rejected: `code is "${row.code}"` };
        continue;
      }
      const actor = (name: string | undefined): ActorDraft | undefined => {
        if (name === undefined) return undefined;
        const [text = '', code] = name.replace(/[?!]/g, '').split('@');
        const country = countries.byName(text) ?? countries.byAlpha3(code ?? '');
        return {
          kind: kindOf(name, countries.byName(text) !== undefined),
          name: text,
          isStateActor: !name.endsWith('!'),
          ...(country && { countryId: country.id }),
        };
      };
      const draft: EventDraft = codedDraft({
        event,
        edtf: row.date,
        source: actor(row.source),
        target: actor(row.target),
        rowId: row.id,
        sentence: row.sentence,
        evidence: [{ publisher: row.publisher ?? 'Toy Press', locator: `row ${row.id}` }],
      });
      yield { line, raw, drafts: [row.partOf ? whole(draft, row) : draft] };
    }
  },
  sourceOf: (publisher) => ({
    slug: `${dataSet}-${publisher.toLowerCase().replaceAll(' ', '-')}`,
    publisher,
    title: `${publisher}, in a toy`,
    licence: 'none',
  }),
});

function kindOf(name: string, isCountry: boolean): ActorDraft['kind'] {
  if (name.startsWith('?')) return 'UNKNOWN';
  if (isCountry) return 'COUNTRY';
  return name.includes(' ') ? 'PERSON' : 'ORGANIZATION';
}

/** A part of another row's event; a row that is part of itself is the whole. */
const whole = (draft: EventDraft, { id, partOf }: ToyRow): EventDraft => ({
  ...draft,
  title: `Toy ${id}`,
  identity: [id],
  identifiedByParties: false,
  ...(partOf !== undefined && partOf !== id && { partOf: [partOf] }),
});
