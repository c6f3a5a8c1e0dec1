import { StatementNames } from '../../src/store/statementNames.ts';

const nameOnSecondSight = (names: StatementNames, text: string) => {
  names.nameOf(text);
  return names.nameOf(text);
};

describe('StatementNames', () => {
  it('names no statement that is seen for the first time', () => {
    expect(new StatementNames().nameOf('select 1')).toBeUndefined();
  });

  it('keeps the name that a text was given', () => {
    const names = new StatementNames();
    const name = nameOnSecondSight(names, 'select 1');

    expect([typeof name, names.nameOf('select 1')]).toEqual(['string', name]);
  });

  it('gives different texts different names', () => {
    const names = new StatementNames();

    expect(nameOnSecondSight(names, 'select 1')).not.toBe(nameOnSecondSight(names, 'select 2'));
  });

  it('names no more than 500 texts', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 600 }, (_, index) =>
      nameOnSecondSight(names, `select ${index}`),
    );

    expect(given.filter((name) => name !== undefined)).toHaveLength(500);
  });
});
