// cspell:ignore agence presse monde
import fc from 'fast-check';
import { slugOf } from '../../../src/domain/slugOf.ts';

it.each([
  ['Xinhua News Agency', 'xinhua-news-agency'],
  [' Agence France-Presse', 'agence-france-presse'],
  ['Agence France Presse', 'agence-france-presse'],
  ['news.example.org', 'news-example-org-3256d6fb'],
])('%j has the slug %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

it.each([
  ['news.example.org', 'news-example.org'],
  ['연합뉴스', '新华社'],
  ['Le Monde', 'Lé Monde'],
])('%s and %s have slugs of their own', (one, other) => {
  expect(slugOf(one)).not.toBe(slugOf(other));
});

it('is always a slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slugOf(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
  );
});
