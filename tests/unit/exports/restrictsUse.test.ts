import { restrictsUse } from '../../../src/exports/restrictsUse.ts';

describe('restrictsUse', () => {
  it.each([
    'All rights reserved; short quotations only',
    "Publisher's terms; facts only are used",
    'No redistribution',
    'Data may not be redistributed',
    null,
  ])('is true of %j', (licence) => {
    expect(restrictsUse(licence)).toBe(true);
  });

  it.each(['CC0-1.0', 'MIT', 'Apache-2.0', 'ODC-PDDL-1.0', 'Free with attribution'])(
    'is false of %j',
    (licence) => {
      expect(restrictsUse(licence)).toBe(false);
    },
  );
});
