// cspell:ignore Serv
// PostGraphile as its guide starts it, with the filters that most add. It takes DATABASE_URL, and prints its address.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

// The spines have no foreign keys, so that writing them is cheap; a server that follows keys has to be told.
const foreignKeys = {
  event: [],
  event_country: ['(event_id) references event (id)', '(country_id) references country (id)'],
  event_pair: ['(event_id) references event (id)'],
  event_person: ['(event_id) references event (id)', '(person_id) references person (id)'],
};
// It would not order by an enumeration, and a timeline has one between its day and its id.
const precision = { tags: { behavior: '+attribute:orderBy' } };
const smartTags = jsonPgSmartTags({
  version: 1,
  config: {
    class: Object.fromEntries(
      Object.entries(foreignKeys).map(([table, foreignKey]) => [
        `public.${table}`,
        { tags: { foreignKey }, attribute: { precision } },
      ]),
    ),
  },
});

const server = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [smartTags],
  // It would offer orders and filters by the first column of an index alone, and the spines' indexes have more.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { connectionFilterRelations: true, defaultBehavior: '-insert -update -delete' },
  grafserv: { graphiql: false, watch: false },
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public', 'peer'],
      poolConfig: { max: 20 },
    }),
  ],
});
const http = createServer();
await server.createServ(grafserv).addTo(http);
await server.getSchema();
http.listen(0, '127.0.0.1');
await once(http, 'listening');
console.log(`Endpoint http://127.0.0.1:${http.address().port}/graphql`);
