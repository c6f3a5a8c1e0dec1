-- What PostGraphile's filters and orders cannot ask: functions that it makes fields of.

create schema if not exists peer;

-- The statements that a link in either direction, or an occasion, ties to an event.
create or replace function peer.event_statements(meeting event) returns setof event
language sql stable as $$
  select said.* from event as said
  where said.kind = 'STATEMENT' and said.id in (
    select other_id from event_link_end where event_id = meeting.id
    union
    select id from statement where occasion_id = meeting.id)
  order by said.earliest desc, said.precision desc, said.id desc
$$;

create or replace function peer.country_leaders(country country, as_of date) returns setof "position"
language sql stable as $$
  select position.* from office join position on position.office_id = office.id
  where office.country_id = country.id
    and office.kind in ('HEAD_OF_STATE', 'HEAD_OF_STATE_AND_GOVERNMENT', 'HEAD_OF_GOVERNMENT')
    and position.held_from <= as_of and position.held_until > as_of
  order by office.kind, position.held_from, position.id
$$;

create or replace function peer.events_by_kind(one uuid, other uuid) returns table (kind event_kind, count int)
language sql stable as $$
  select kind, count(*)::int from event_pair
  where first_country_id = one and second_country_id = other group by kind order by kind
$$;

create or replace function peer.events_by_month_and_kind(one uuid, other uuid, since date, until date)
returns table (month text, kind event_kind, count int)
language sql stable as $$
  select to_char(date_trunc('month', event.earliest), 'YYYY-MM') as month, event.kind, count(*)::int
  from event_pair join event on event.id = event_pair.event_id
  where first_country_id = one and second_country_id = other
    and event_pair.earliest between since and until and event.latest <= until
    and date_trunc('month', event.earliest) = date_trunc('month', event.latest)
  group by 1, event.kind order by 1, event.kind
$$;

create or replace function peer.events_with_words(query text) returns setof event
language sql stable as $$
  with frequent as materialized (
    select count(*) > 20000 as many from (select from event_words where words @@ query::tsquery limit 20001) as found
  ), hit as (
    select event_id as id, ts_rank(words, query::tsquery) as rank
    from event_words where words @@ query::tsquery and not (select many from frequent)
    union all
    select id, (select ts_rank(words, query::tsquery) from event_words where event_id = latest.id)
    from (
      select id from event
      where (select many from frequent)
        and (select ts_match_vq(words, query::tsquery) from event_words where event_id = event.id)
      order by earliest desc, precision desc, id desc limit 500
    ) as latest
  )
  select event.* from hit join event using (id) order by hit.rank desc, id desc
$$;

create or replace function peer.persons_typed(typed text, typed_key text, typed_keys text[], typed_query text)
returns table (match text, value text, slug text)
language sql stable as $$
  with found as (
    (select record_id as id, id as name_id, value, 'EXACT' as match, 3::float8 as rank
      from known_name where key = any (typed_keys) and kind = 'PERSON'
      order by char_length(key), id limit 500)
    union all
    (select record_id as id, id as name_id, value, 'BEGINNING', 2 + least(0.999, char_length(typed_key) / char_length(key)::float8)
      from known_name where key > typed_key and key < typed_key || chr(1114111) and kind = 'PERSON'
      order by char_length(key), id limit 500)
    union all
    (select record_id as id, id as name_id, value, 'WORDS', 1 + least(0.999, char_length(typed_key) / char_length(key)::float8)
      from known_name where words @@ typed_query::tsquery and kind = 'PERSON'
      order by char_length(key), id limit 500)
  )
  select hit.match, hit.value, person.slug
  from (
    select distinct on (id) id, value, match, rank from found order by id, rank desc, value = typed desc, name_id = id, name_id
  ) as hit
  join person on person.id = hit.id
  order by hit.rank desc, hit.id desc limit 8
$$;
