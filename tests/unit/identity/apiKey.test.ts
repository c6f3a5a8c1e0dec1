import fc from 'fast-check';
import {
  apiKeyText,
  newApiKey,
  readApiKey,
  readKeyId,
  type ApiKey,
} from '../../../src/identity/apiKey.ts';

const keys: fc.Arbitrary<ApiKey> = fc.record({
  id: fc.uuid(),
  secret: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('base64url')),
});

/** Texts that are keys, or nearly: one character of a key is another, is gone, or is there twice. */
const nearKeys = fc
  .tuple(
    keys.map(apiKeyText),
    fc.nat(79),
    fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('_', '-', 'A', '0', '\n', '=')),
  )
  .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + 1));

describe('the text of a key', () => {
  it('is read back as the key that it was written from', () => {
    fc.assert(fc.property(keys, (key) => expect(readApiKey(apiKeyText(key))).toEqual(key)));
  });

  it('is the only text of its key', () => {
    fc.assert(
      fc.property(nearKeys, (text) => {
        const key = readApiKey(text);
        expect(key === undefined ? text : apiKeyText(key)).toBe(text);
      }),
    );
  });

  it('has 80 characters, none of which a shell or a URL reads as anything else', () => {
    expect(apiKeyText(newApiKey())).toMatch(/^cmq_[\w-]{76}$/);
  });

  it.each(['', 'cmq_', 'cmq_1_2', `CMQ${'_'.repeat(77)}`, ` ${apiKeyText(newApiKey())}`])(
    'is not %j',
    (text) => {
      expect(readApiKey(text)).toBeUndefined();
    },
  );
});

describe('the id of a key', () => {
  it('is read with hyphens and without, in either case', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), fc.boolean(), (id, hyphens, upper) => {
        const digits = hyphens ? id : id.replaceAll('-', '');
        expect(readKeyId(upper ? digits.toUpperCase() : digits)).toBe(id);
      }),
    );
  });

  it.each(['', 'press desk', '5e0c0f6e', apiKeyText(newApiKey())])('is not %j', (text) => {
    expect(readKeyId(text)).toBeUndefined();
  });
});
