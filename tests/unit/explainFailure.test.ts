import { explainFailure } from '../../src/commands/explainFailure.ts';
import { ConfigError } from '../../src/config.ts';
import { KeyError } from '../../src/identity/keyError.ts';
import { SeedError } from '../../src/imports/seeds/seedProblem.ts';
import { ListenError } from '../../src/server/listenError.ts';
import { StoreError } from '../../src/store/storeError.ts';

describe('explainFailure', () => {
  it.each([
    new ConfigError('PORT is "x".'),
    new KeyError('There is no such key.'),
    new ListenError('Port 4000 is in use.'),
    new SeedError([{ file: 'seeds/codes.yaml', line: 3, path: '', message: 'Unknown key.' }]),
    new StoreError('SERVER_UNREACHABLE', 'No server answers at db:5432.'),
  ])('says of a $name what the person can do, and no more', (error) => {
    expect(explainFailure(error)).toBe(error.message);
  });

  it('shows all there is of an error that nobody foresaw', () => {
    const error = new TypeError('undefined is not a function');
    expect(explainFailure(error)).toContain(error.stack);
  });
});
