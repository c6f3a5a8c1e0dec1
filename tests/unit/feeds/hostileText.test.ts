import fc from 'fast-check';
import { writeNews } from '../../../src/feeds/atom/writeNews.ts';
import { writeCalendar } from '../../../src/feeds/calendar/writeCalendar.ts';
import { feedAddresses } from '../../../src/feeds/feedAddresses.ts';
import { describeEvent } from '../../../src/feeds/text/describeEvent.ts';
import { plainText } from '../../../src/feeds/text/plainText.ts';
import { feedEvent } from '../../support/feedEvent.ts';
import { readAtom } from '../../support/readAtom.ts';
import { categoriesIn, readCalendar } from '../../support/readCalendar.ts';

const addresses = feedAddresses('https://communique.example', '/feed', new URLSearchParams());

/** A calendar of one meeting. */
const calendarOf = (meeting: ReturnType<typeof feedEvent>): string =>
  writeCalendar([meeting], {
    title: 'Test',
    source: addresses.self,
    remarks: [],
    recordAddress: (id) => addresses.record(id),
  });

/** Whatever the record may hold: it takes all that is Unicode, but for NUL. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '\t',
        ',',
        ';',
        ':',
        '\\',
        '"',
        '&',
        '&n;',
        '&lt;',
        '&#65;',
        '<',
        ']]>',
        '\u{1F91D}',
        '한',
        '\u0007',
        'n',
        ' ',
      ),
      minLength: 1,
      maxLength: 200,
    }),
  )
  .filter((text) => !text.includes('\0') && text.trim() !== '');

describe('Text of the record', () => {
  it('comes out of a calendar as it went in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const meeting = feedEvent(text);
        const [event] = readCalendar(calendarOf(meeting)).events ?? [];
        expect([event?.summary, event?.location, event?.description]).toEqual([
          plainText(text),
          plainText(text),
          describeEvent(meeting),
        ]);
      }),
    );
  });

  it('comes out of the list of categories as it went in, each text whole', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (names) => {
        const topics = names.map((name) => ({ slug: 'topic', name }));
        const calendar = calendarOf(feedEvent('x', { topics }));
        expect(categoriesIn(calendar)).toEqual(names.map(plainText));
      }),
    );
  });

  it('comes out of the news as it went in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const event = feedEvent(text);
        const feed = readAtom(writeNews([event], { title: 'Test', addresses, isFirst: true }));
        expect(
          ['title', 'summary', 'content'].map((name) => feed.texts(`//atom:entry/atom:${name}`)[0]),
        ).toEqual([plainText(text), plainText(text), describeEvent(event)]);
      }),
    );
  });

  it('is not taken for an entity of XML in the news, neither in an element nor in an attribute', () => {
    const topics = [{ slug: 'topic', name: 'R&D; &lt;' }];
    const feed = readAtom(
      writeNews([feedEvent('AT&T; &amp;', { topics })], {
        title: 'Test',
        addresses,
        isFirst: true,
      }),
    );
    expect([
      ...feed.texts('//atom:entry/atom:title'),
      ...feed.texts("//atom:category[@term='topic']/@label"),
    ]).toEqual(['AT&T; &amp;', 'R&D; &lt;']);
  });

  it('loses nothing but the characters that neither form can hold, and shows where they stood', () => {
    expect(plainText('a\rb\r\nc\td\u0007e\u007Ff\uFFFEg\u{1F91D}')).toBe(
      'a\nb\nc\td\uFFFDe\uFFFDf\uFFFDg\u{1F91D}',
    );
  });
});
