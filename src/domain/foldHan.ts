import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import simplifications from 'opencc-js/dict/TSCharacters';

/**
 * Chinese characters in one of the forms that they have: traditional and Japanese ones become simplified, sign by
 * sign, and all others stay. Idempotent. It is for comparison: 臺 and 台 are one then, though they are two words.
 *
 *   foldHan('習近平') === foldHan('习近平')
 *   foldHan('金沢') === foldHan('金澤') === foldHan('金泽')
 */
export const foldHan = (text: string): string =>
  text.replace(han, (sign) => folded.get(sign) ?? sign);

const han = /\p{Script=Han}/gu;

const read = (dictionary: string): ReadonlyMap<string, string> =>
  new Map(
    dictionary.split('|').map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
  );

function makeFolded(): ReadonlyMap<string, string> {
  const simplified = read(simplifications);
  const inChina = new Set(simplified.values());
  // What China simplified in another way than Japan stays what it is in China: 沪 is Shanghai.
  const japanese = [...read(shinjitai)].filter(([sign]) => !inChina.has(sign));
  const folded = new Map([...japanese, ...simplified]);
  const end = (sign: string): string => {
    const next = folded.get(sign);
    return next === undefined || next === sign ? sign : end(next);
  };
  return new Map([...folded.keys()].map((sign) => [sign, end(sign)]));
}

/** Each sign that is folded, and the form that stands for it. */
const folded = makeFolded();
