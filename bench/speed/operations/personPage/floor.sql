with found as (
  (select record_id as id, id as name_id, value, 'EXACT' as match, 3::float8 as rank
    from known_name where key = any (:typedKeys::text[]) and kind = 'PERSON'
    order by char_length(key), id limit 500)
  union all
  (select record_id as id, id as name_id, value, 'BEGINNING', 2 + least(0.999, char_length(:typedKey) / char_length(key)::float8)
    from known_name where key > :typedKey and key < :typedKey || chr(1114111) and kind = 'PERSON'
    order by char_length(key), id limit 500)
  union all
  (select record_id as id, id as name_id, value, 'WORDS', 1 + least(0.999, char_length(:typedKey) / char_length(key)::float8)
    from known_name where words @@ :typedQuery::tsquery and kind = 'PERSON'
    order by char_length(key), id limit 500)
), hit as (
  select * from (
    select distinct on (id) id, value, match, rank from found order by id, rank desc, value = :typed desc, name_id = id, name_id
  ) as record
  order by rank desc, id desc limit 8
)
select json_build_object(
  'person', (
    select json_build_object(
      'name', person.name,
      'country', (select json_build_object('alpha2', alpha2) from country where country.id = person.country_id),
      'positions', (
        select coalesce(json_agg(json_build_object(
          'tenure', position.tenure, 'office', json_build_object('title', office.title)
        ) order by position.held_from desc, position.id desc), '[]')
        from position join office on office.id = position.office_id where position.person_id = person.id),
      'meetings', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object(
          'title', event.title, 'when', json_build_object('edtf', event.edtf), 'status', meeting.status,
          'states', (
            select json_agg(json_build_object('alpha2', state.alpha2) order by state.sort_name, state.id)
            from event_country join country as state on state.id = event_country.country_id
            where event_country.event_id = event.id)
        ) order by page.earliest desc, page.precision desc, page.event_id desc), '[]')
        from (
          select event_id, earliest, precision from event_person where person_id = person.id and kind = 'MEETING'
          order by earliest desc, precision desc, event_id desc limit 10
        ) as page
        join event on event.id = page.event_id
        join meeting on meeting.id = event.id)),
      'statements', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object(
          'title', event.title, 'when', json_build_object('edtf', event.edtf), 'text', statement.text
        ) order by page.earliest desc, page.precision desc, page.event_id desc), '[]')
        from (
          select event_id, earliest, precision from event_person where person_id = person.id and kind = 'STATEMENT'
          order by earliest desc, precision desc, event_id desc limit 10
        ) as page
        join event on event.id = page.event_id
        join statement on statement.id = event.id)))
    from person where person.id = :person::uuid),
  'search', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'match', hit.match, 'name', json_build_object('value', hit.value), 'record', json_build_object('slug', person.slug)
    ) order by hit.rank desc, hit.id desc), '[]')
    from hit join person on person.id = hit.id)))
