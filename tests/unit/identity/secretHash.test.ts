import fc from 'fast-check';
import { isSecretOf, secretHash } from '../../../src/identity/secretHash.ts';

/** Two secrets that are often the same. */
const pairs = fc
  .tuple(fc.string(), fc.string(), fc.boolean())
  .map(([one, other, isSame]): [string, string] => [one, isSame ? one : other]);

describe('isSecretOf', () => {
  it('knows a secret by its hash, and no other', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) =>
        expect(isSecretOf(secretHash(one), other)).toBe(one === other),
      ),
    );
  });

  it('knows none where there is no hash', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => expect(isSecretOf(undefined, secret)).toBe(false)),
    );
  });
});

describe('secretHash', () => {
  it('is SHA-256 in hexadecimal digits', () => {
    expect(secretHash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
