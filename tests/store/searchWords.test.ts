// cspell:disable
import fc from 'fast-check';
import { sql } from 'kysely';

import { foldText } from '../../src/domain/foldText.ts';
import { searchKey } from '../../src/domain/searchKey.ts';
import { searchTokens } from '../../src/domain/searchTokens.ts';
import { isStorableText } from '../../src/domain/isStorableText.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

// What is stored is folded by functions of the store, what is looked for by this program: they must agree.

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface Folded {
  readonly folded: string;
  readonly key: string;
  readonly words: string;
}

/** What the store makes of texts; a tsvector as the text of its lexemes with their places. */
const inStore = (texts: readonly string[]): Promise<Folded[]> =>
  store.run(
    sql<Folded>`
      select fold_text(text) as folded, search_key(text) as key, search_words(array[text], 'D')::text as words
      from unnest(${texts}::text[]) with ordinality as given (text, place) order by place`.compile(
      database,
    ),
  );

/** The same by this program. */
const here = (text: string): Folded => {
  const places = new Map<string, number[]>();
  for (const { token, position } of searchTokens(foldText(text))) {
    places.set(token, [...(places.get(token) ?? []), position + 1]);
  }
  const lexemes = [...places].map(([token, at]) => `'${token}':${at.join(',')}`);
  return { folded: foldText(text), key: searchKey(text), words: lexemes.join(' ') };
};

/** Characters of Unicode 15 and later that are forms of others; PostgreSQL 15 knows those of Unicode 14. */
const NEWER = /[\uA7F1\u{105C0}-\u{105FF}\u{1CCD6}-\u{1CCF9}\u{1E030}-\u{1E06D}]/u;

/** Every character that is folded, or stands between words, and each twentieth of the others. */
const characters = Array.from({ length: 0x31350 - 0x80 }, (_, at) => at + 0x80)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\P{C}\p{Cc}\p{Cf}]/u.test(sign) && !NEWER.test(sign))
  .filter((sign) => sign !== '\uFEFF') // what reads the embedded store takes it for a mark, and off a text
  .filter((sign, at) => searchKey(sign) !== sign || at % 20 === 0);

it('fold the characters of Unicode as this program does', async () => {
  const rows = await store.run(
    sql<{ folded: string; key: string }>`
      select fold_text(sign) as folded, search_key(sign) as key
      from unnest(${characters}::text[]) with ordinality as given (sign, place) order by place`.compile(
      database,
    ),
  );

  const different = characters.filter(
    (sign, at) => rows[at]?.folded !== foldText(sign) || rows[at].key !== searchKey(sign),
  );
  expect(different).toEqual([]);
});

it.each([
  'State visit of President Lee Jae Myung to China',
  'G20 정상회의, 習近平主席 — «Встреча»',
  'İstanbul Straße ΣΊΣΥΦΟΣ Nukuʻalofa Côte d’Ivoire',
  'イ・ジェミョン ｲ･ｼﾞｪﾐｮﾝ 金沢',
  'हिन्दी ไทย عَرَبِيّ שָׁלוֹם',
  "O'Brien \\ 'quoted' <-> & | ! ( ) :* 100% a.b.c",
])('take the same words from %s', async (text) => {
  const [row] = await inStore([text]);

  expect(sorted(row)).toEqual(sorted(here(text)));
});

it('take the same words from any text', async () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom(' ', '-', 'Lee', '이재명', '習近平', '국', 'é', '2026', '・', 'か゚'),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))
    .filter((made) => isStorableText(made) && !NEWER.test(made));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
      const rows = await inStore(texts);

      expect(rows.map(sorted)).toEqual(texts.map(here).map(sorted));
    }),
    { numRuns: 20 },
  );
});

/** The lexemes in one order, whatever the order in which they were written. */
function sorted(folded: Folded | undefined): object {
  return { ...folded, words: folded?.words.split(' ').filter(Boolean).sort() };
}
