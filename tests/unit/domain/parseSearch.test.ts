import { parseSearch } from '../../../src/domain/parseSearch.ts';
import { tsQuery } from '../../../src/entities/search/tsQuery.ts';

it.each([
  ['Summit', "('summit')"],
  ['state visit', "('state') & ('visit')"],
  ['"state visit" -cancelled', "('state' <1> 'visit') & !('cancelled')"],
  ['“state visit', "('state' <1> 'visit')"],
  ['kor*', "('kor':*)"],
  ['China–South', "('china' <1> 'south')"],
  ['Seoul - Beijing', "('seoul') & ('beijing')"],
  ['한국은', "('한국' <1> '국은')"],
  ['국', "('국':*)"],
  ['G20 -"한 국"', "('g20') & !('한' <1> '국':*)"],
])('reads %s as %s', (text, query) => {
  expect(tsQuery(parseSearch(text))).toBe(query);
});
