// cspell:disable
import fc from 'fast-check';

import { findHighlights, highlightBeginning } from '../../../src/domain/findHighlights.ts';
import { foldText } from '../../../src/domain/foldText.ts';
import { parseSearch } from '../../../src/domain/parseSearch.ts';

const markedIn = (text: string, sought: string): string[] =>
  findHighlights(text, parseSearch(sought).required).map(({ start, end }) =>
    text.slice(start, end),
  );

it.each([
  ['State visit to Seoul', 'seoul visit', ['visit', 'Seoul']],
  ['Côte d’Ivoire', "cote d'ivoire", ['Côte', 'd’Ivoire']],
  ['Visites à Séoul', 'seoul', ['Séoul']],
  ['The visitors visited', 'visit*', ['visitors', 'visited']],
  ['the state of a state visit', '"state visit"', ['state visit']],
  ['이재명은 말했다', '재명', ['재명']],
  ['習近平主席', '习近平', ['習近平']],
  ['中国', '国', ['国']],
  ['𠮷野 👍 東京', '東京', ['東京']],
  ['Straße', 'strasse', ['Straße']],
  ['nothing of it', 'visit', []],
])('marks in "%s" for %s: %j', (text, sought, marked) => {
  expect(markedIn(text, sought)).toEqual(marked);
});

it.each([
  ['Lee Jae-myung', 'leej', 'Lee J'],
  ['Côte d’Ivoire', 'cotedi', 'Côte d’I'],
])('marks the beginning of "%s" that is %s: "%s"', (name, key, beginning) => {
  expect(highlightBeginning(name, key).map(({ start, end }) => name.slice(start, end))).toEqual([
    beginning,
  ]);
});

it('marks each word that is looked for, wherever it stands', () => {
  const word = fc.stringMatching(/^[a-zé가-힣習]{2,8}$/);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 5 }),
      word,
      fc.array(word, { maxLength: 5 }),
      (before, one, after) => {
        const marked = markedIn([...before, one, ...after].join(' '), `"${one}"`);

        expect(marked.map(foldText)).toContain(foldText(one));
      },
    ),
  );
});
