// cspell:ignore Ministere Offical Somoa somoa Testa Türkiye turkiye
import { visitCountry } from '../../../src/imports/formats/stateVisits/visitCountry.ts';
import { visitDates } from '../../../src/imports/formats/stateVisits/visitDates.ts';
import { visitFormat, visitStatus } from '../../../src/imports/formats/stateVisits/visitFormat.ts';
import { visitorsOf } from '../../../src/imports/formats/stateVisits/visitorsOf.ts';
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';

/** `Prime Minister | Ana Testa`, one for each visitor. */
function split(printed: string): string[] {
  return visitorsOf(printed).map(({ title, name }) => `${title ?? '-'} | ${name ?? '-'}`);
}

describe('visitorsOf', () => {
  it.each([
    ['President Ana Testa', 'President | Ana Testa'],
    ['Prime Minister Ana Testa', 'Prime Minister | Ana Testa'],
    ['Interim Prime Minister Ana Testa', 'Interim Prime Minister | Ana Testa'],
    ['Vice Premier Ana Testa', 'Vice Premier | Ana Testa'],
    ['Taoiseach Ana Testa', 'Taoiseach | Ana Testa'],
    ['Governor General Lord Testa', 'Governor General | Lord Testa'],
    ['General Secretary Ana Testa', 'General Secretary | Ana Testa'],
    ['Secretary-General Ana Testa', 'Secretary-General | Ana Testa'],
    ['Brigadier General Ana Testa', 'Brigadier General | Ana Testa'],
    ['President-elect Testa', 'President-elect | Testa'],
    ['President- elect Ana Testa', 'President- elect | Ana Testa'],
    ['President-Elect Ana Testa', 'President-Elect | Ana Testa'],
    [
      'President of the Council of Ministers Ana Testa',
      'President of the Council of Ministers | Ana Testa',
    ],
    ['Chairman of the Presidency Ana Testa', 'Chairman of the Presidency | Ana Testa'],
  ])('takes the longest title off %s', (printed, expected) => {
    expect(split(printed)).toEqual([expected]);
  });

  it.each([
    ['Prime Minster Ana Testa', 'Prime Minster | Ana Testa'],
    ['Prime Ministere Ana Testa', 'Prime Ministere | Ana Testa'],
    ['Prime MinisterAna Testa', 'Prime Minister | Ana Testa'],
    ['  President\u00a0Ana \n Testa ', 'President | Ana Testa'],
  ])('reads %j for all its slips', (printed, expected) => {
    expect(split(printed)).toEqual([expected]);
  });

  it.each([
    ['Amir Sheikh Ana bin Testa', 'Amir Sheikh | Ana bin Testa'],
    ['Premier and Prince Testa', 'Premier and Prince | Prince Testa'],
    ['Premier & Prince Testa', 'Premier & Prince | Prince Testa'],
    ['Prime Minister-Prince Ana Testa', 'Prime Minister-Prince | Ana Testa'],
  ])('gives %s, who is one person, both titles', (printed, expected) => {
    expect(split(printed)).toEqual([expected]);
  });

  it.each([
    ['Prime Minister Sheikh Testa', 'Prime Minister | Sheikh Testa'],
    ['Prime Minister Amir Ana Testa', 'Prime Minister | Amir Ana Testa'],
    ['Prime Minister King', 'Prime Minister | King'],
    ['President Kingsley Testa', 'President | Kingsley Testa'],
    ['Ana Testa', '- | Ana Testa'],
    ['President Ana (Nan) Testa, Jr.', 'President | Ana (Nan) Testa, Jr.'],
  ])('leaves the name of %s whole', (printed, expected) => {
    expect(split(printed)).toEqual([expected]);
  });

  it.each([
    ['King Hussein', 'King | King Hussein'],
    ['Crown Prince Hussein', 'Crown Prince | Crown Prince Hussein'],
    ['Pope Francis', 'Pope | Pope Francis'],
    ['Queen Elizabeth II', 'Queen | Elizabeth II'],
    ['Sultan Hassan Testa', 'Sultan | Hassan Testa'],
  ])('lets a given name alone keep the title of a sovereign: %s', (printed, expected) => {
    expect(split(printed)).toEqual([expected]);
  });

  it.each([
    ['King Test and Queen Ana', ['King | King Test', 'Queen | Queen Ana']],
    [
      'President Ana Testa, Prime Minister Bo Testa',
      ['President | Ana Testa', 'Prime Minister | Bo Testa'],
    ],
    ['Ana Testa & Prime Minister Bo Testa', ['- | Ana Testa', 'Prime Minister | Bo Testa']],
    ['President Ana Testa and Mr. Testa', ['President | Ana Testa', '- | Mr. Testa']],
  ])('divides %s', (printed, expected) => {
    expect(split(printed)).toEqual(expected);
  });

  it.each([
    ['President and Mrs. Testa', '- | President and Mrs. Testa'],
    ['Presidents Testa and Testa', '- | Presidents Testa and Testa'],
  ])('does not guess at %s', (printed, expected) => expect(split(printed)).toEqual([expected]));

  it.each(['Crown Prince', 'President of Ruritania'])('knows %s for an office', (printed) => {
    expect(split(printed)).toEqual([`${printed} | -`]);
  });
});

describe('visitFormat', () => {
  it.each([
    ['State Visit.', 'STATE_VISIT'],
    ['Official State visit.', 'STATE_VISIT'],
    ['Official Visit', 'OFFICIAL_VISIT'],
    ['Offical Visit.', 'OFFICIAL_VISIT'],
    ['Official working visit.', 'WORKING_VISIT'],
    ['Official Working Visit.', 'WORKING_VISIT'],
    ['Working visit', 'WORKING_VISIT'],
    ['Working Visit; Quad Leaders’ Summit.', 'WORKING_VISIT'],
    ['Private Visit.', 'PRIVATE_VISIT'],
    ['Met with the President during a private visit.', 'PRIVATE_VISIT'],
    ['Visited the capital during a three-week, private visit.', 'PRIVATE_VISIT'],
    ['Attended a dinner at the U.N; official visit to Washington, May 6–8.', 'OFFICIAL_VISIT'],
    ['Attended a summit. Private visit with the President.', 'PRIVATE_VISIT'],
    ['Informal visit.', 'VISIT'],
    ['Unofficial visit to Boston.', 'VISIT'],
    ['Attended the Nuclear Security Summit.', 'VISIT'],
    ['Officially returned the President’s visit.', 'VISIT'],
    ['', 'VISIT'],
  ])('reads %j as %s', (description, format) => expect(visitFormat(description)).toBe(format));

  it.each([
    ['Official visit. Private visit to Boston afterwards.', 'OFFICIAL_VISIT'],
    ['Informal visit. Afterwards made a private visit to Boston.', 'VISIT'],
    ['At the invitation of the President. Private visit to Boston from May 9.', 'VISIT'],
  ])('takes a side trip for none of the visit: %s', (description, format) => {
    expect(visitFormat(description)).toBe(format);
  });
});

describe('visitStatus', () => {
  it.each([
    ['Cancelled.', 'CANCELLED'],
    ['State visit canceled at short notice.', 'CANCELLED'],
    ['Working visit was postponed.', 'POSTPONED'],
    ['Working visit.', 'HELD'],
    ['Private visit. Meeting with the President on May 9 cancelled.', 'HELD'],
    ['Private visit. Delivered a message postponing a state visit by the King.', 'HELD'],
  ])('is what is said of the visit itself: %s', (description, status) => {
    expect(visitStatus(description, '2031-05-06', undefined)).toBe(status);
  });
});

describe('visitDates', () => {
  it.each([
    ['2031-05-06', '2031-05-06', '2031-05-06'],
    ['2031-05', '2031-05', '2031-05'],
    ['2031-05-06-04:00', '2031-05-07Z', '2031-05-06/2031-05-07'],
    ['1945', undefined, '1945/'],
  ])('reads %s and %s as %s', (start, end, edtf) => expect(visitDates(start, end).edtf).toBe(edtf));
});

describe('visitCountry', () => {
  let context: FormatContext;
  beforeAll(async () => {
    context = await seededFormatContext();
  });

  it.each([
    ['slovenia', 'Slovenia', '2031-05-06', 'slovenia'],
    ['russia', 'U.S.S.R.', '1987-12-07', 'soviet-union'],
    ['russia', 'Russia', '1992-06-15', 'russia'],
    ['german-democratic-republic', 'German Democratic Republic', '1990-06-11', 'east-germany'],
    ['germany', 'Germany, Federal Republic of', '1962-11-13', 'germany'],
    ['yemen', 'Yemen Arab Republic', '1990-01-23', 'north-yemen'],
    ['tanzania', 'Tanganyika', '1963-07-15', 'tanganyika'],
    ['hawaii', 'Hawaii', '1881-09-28', 'hawaii'],
    ['malaysia', 'Malaya', '1960-10-25', 'malaysia'],
    ['oman', 'Muscat & Oman', '1938-03-03', 'oman'],
    ['thailand', 'Siam (Thailand)', '1931-04-28', 'thailand'],
    ['poland', 'Poland (government-in-exile)', '1941-04-08', 'poland'],
    [
      'congo-democratic-republic',
      'Democratic Republic of the Congo (Zaire)',
      '1970',
      'congo-kinshasa',
    ],
    ['congo-republic', 'Congo, Republic of', '1961-06-08', 'congo-brazzaville'],
    ['korea', 'Korea, South', '2017-06-29', 'south-korea'],
    ['turkiye', 'Türkiye', '2019-11-13', 'turkiye'],
    ['holy-see', 'Vatican City', '2015-09-22', 'vatican-city'],
  ])('finds %s, printed %s, in %s: %s', (id, printed, start, slug) => {
    expect(visitCountry(id, printed, start, context.countries)?.slug).toBe(slug);
  });

  it.each([
    ['china', 'China, Republic of', '1943-06-24', 'china'],
    ['taiwan', 'China, Republic of', '1967-05-09', 'taiwan'],
    ['vietnam', 'Vietnam', '1951-09-03', 'vietnam'],
    ['vietnam', 'Vietnam', '1957-05-08', 'south-vietnam'],
    ['vietnam', 'Vietnam', '2005-06-21', 'vietnam'],
    ['yugoslavia', 'Yugoslavia', '1971-10-27', 'yugoslavia'],
    ['yugoslavia', 'Yugoslavia', '2001-05-09', 'serbia-and-montenegro'],
    ['bosnia-herzegovina', 'Bosnian Federation', '1996-05-14', 'bosnia-and-herzegovina'],
    ['somoa', 'Somoa', '2022-09-28', 'samoa'],
  ])('lets the id decide what the print leaves open: %s, %s, in %s', (id, printed, start, slug) => {
    expect(visitCountry(id, printed, start, context.countries)?.slug).toBe(slug);
  });

  it('knows none where neither is known', () => {
    expect(visitCountry('ruritania', 'Ruritania', '1894', context.countries)).toBeUndefined();
  });
});
