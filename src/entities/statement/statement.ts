import { defineEntity, detail } from '../../connections/defineEntity.ts';
import type { Entity, ToOne } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import { event } from '../event/event.ts';
import { eventColumns } from '../event/eventColumns.ts';
import { eventFilter } from '../event/eventFilter.ts';
import { eventToMany, eventToOne } from '../event/eventRelations.ts';
import { organization } from '../organization/organization.ts';
import { firstParty, partiesInRole } from '../party/party.ts';
import type { StatementRow } from '../rows.ts';
import { about } from './statementSubject.ts';
import { translation } from './translation.ts';

export const statementDetail = detail('statement', [
  'act',
  'text',
  'language',
  'is_quotation',
  'stance',
  'channel_id',
  'occasion_id',
]);

export const statementToOne = (): Record<string, ToOne> => ({
  speaker: firstParty('SPEAKER'),
  channel: reference(organization, 'channel_id'),
  occasion: reference(event, 'occasion_id'),
});

export const statement: Entity<StatementRow> = defineEntity({
  ...eventColumns,
  typeName: 'Statement',
  discriminator: { column: 'kind', value: 'STATEMENT' },
  details: () => [statementDetail],
  toOne: () => ({ ...eventToOne(), ...statementToOne() }),
  toMany: () => ({
    ...eventToMany(),
    translations: { entity: translation, origin: byColumn('statement_id'), shape: 'list' },
    addressees: partiesInRole('ADDRESSEE'),
    about,
  }),
  filter: () => eventFilter,
});
