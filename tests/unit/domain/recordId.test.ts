import fc from 'fast-check';
import { recordId } from '../../../src/domain/recordId.ts';

const key = fc.tuple(fc.string(), fc.array(fc.string(), { maxLength: 3 }));

describe('recordId', () => {
  it('is the same for ever', () => {
    expect(recordId('person', 'lee-jae-myung')).toBe('42d1dc2b-5594-5570-9914-b098f9ce7732');
  });

  it('is a UUID of version 5', () => {
    fc.assert(
      fc.property(key, ([type, parts]) => {
        expect(recordId(type, ...parts)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('differs whenever a part differs, wherever the parts are divided', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const areEqual = JSON.stringify(one) === JSON.stringify(other);
        expect(recordId(one[0], ...one[1]) === recordId(other[0], ...other[1])).toBe(areEqual);
      }),
    );
    expect(recordId('name', 'a', 'b')).not.toBe(recordId('name', 'a b'));
  });
});
