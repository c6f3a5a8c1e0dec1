import { schemaDifference } from '../../prisma/schemaDifference.ts';
import { readMigrations } from '../../src/store/migrations/readMigrations.ts';

describe('The migrations', () => {
  it('lead to schema.prisma', async () => {
    expect(await schemaDifference(await readMigrations())).toBeNull();
  });
});
