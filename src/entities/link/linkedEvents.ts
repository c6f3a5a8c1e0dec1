import { sql } from 'kysely';

import type { Entity, ToOne } from '../../connections/entity.ts';
import { selectEntity } from '../../connections/entitySql.ts';
import { throughQuery, type Origin } from '../../connections/origin.ts';
import type { LinkKind } from '../../generated/database.ts';

/** The events from which a link of this kind leads to the parent: its parts, its outcomes. */
export const linkedTo = (kind: LinkKind): Origin =>
  throughQuery(
    ([id]) =>
      sql`select from_id as id from event_link where to_id = ${id} and kind = ${sql.lit(kind)}`,
  );

/** The event of this entity's kind that another is part of; the first by id where there are several. */
export const wholeOf = (entity: Entity): ToOne => ({
  entity,
  select: (parent, child) =>
    selectEntity(
      child,
      'whole',
      sql`whole.kind = ${sql.lit(child.discriminator?.value)} and whole.id in (
        select to_id from event_link where from_id = ${parent('id')} and kind = 'PART_OF')`,
      sql`order by whole.id limit 1`,
    ),
});
