import { hasRole, roles } from '../../../src/identity/hasRole.ts';

describe('hasRole', () => {
  it('lets each role do what those before it may, and the public nothing', () => {
    expect([null, ...roles].map((held) => roles.filter((needed) => hasRole(held, needed)))).toEqual(
      [[], ['READER'], ['READER', 'EDITOR'], ['READER', 'EDITOR', 'ADMIN']],
    );
  });
});
