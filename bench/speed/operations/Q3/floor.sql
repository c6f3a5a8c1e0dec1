select json_build_object('countries', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'name', country.name,
  'meetings', (
    select json_build_object(
      'nodes', coalesce(json_agg(json_build_object(
        'title', event.title, 'when', json_build_object('edtf', event.edtf),
        'parties', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object(
            'role', party.role,
            'person', case when person.id is not null then json_build_object('name', person.name) end,
            'country', case when home.id is not null then json_build_object('alpha2', home.alpha2) end
          ) order by party.ordinal, party.id), '[]')
          from (select * from party where event_id = event.id order by ordinal, id limit 5) as party
          left join person on person.id = party.person_id
          left join country as home on home.id = party.country_id)),
        'statements', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('title', said.title, 'text', said.text)
            order by said.earliest desc, said.precision desc, said.id desc), '[]')
          from (
            select said.*, statement.text
            from (
              select other_id as id from event_link_end where event_id = event.id
              union
              select id from statement where occasion_id = event.id
            ) as connected
            join event as said on said.id = connected.id and said.kind = 'STATEMENT'
            join statement on statement.id = said.id
            order by said.earliest desc, said.precision desc, said.id desc limit 3
          ) as said))
      ) order by page.earliest desc, page.precision desc, page.event_id desc) filter (where page.place <= 10), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 10))
    from (
      select event_id, earliest, precision,
        row_number() over (order by earliest desc, precision desc, event_id desc) as place
      from event_country where country_id = country.id and kind = 'MEETING'
      order by earliest desc, precision desc, event_id desc limit 11
    ) as page
    join event on event.id = page.event_id)
) order by country.sort_name, country.id), '[]')))
from country where alpha2 = any (:codes::text[])
