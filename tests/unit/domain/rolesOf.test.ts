import { rolesOf } from '../../../src/domain/rolesOf.ts';
import { meanings } from '../../../src/imports/cameo/meanings.ts';

it.each([...meanings])('has the roles that CAMEO %s is read as', (_code, { detail, roles }) => {
  expect(rolesOf[detail.kind]).toEqual(expect.arrayContaining(Object.values(roles)));
});
