with frequent as materialized (
  select count(*) > 20000 as many from (select from event_words where words @@ :query::tsquery limit 20001) as found
), hit as (
  select event.id, event.kind, event.title, event.edtf, ts_rank(event_words.words, :query::tsquery)::float8 as rank
  from event_words join event on event.id = event_words.event_id
  where event_words.words @@ :query::tsquery and not (select many from frequent)
  union all
  select latest.*, (select ts_rank(words, :query::tsquery) from event_words where event_id = latest.id)::float8
  from (
    select id, kind, title, edtf from event
    where (select many from frequent)
      and (select ts_match_vq(words, :query::tsquery) from event_words where event_id = event.id)
    order by earliest desc, precision desc, id desc limit 500
  ) as latest
)
select json_build_object('search', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'kind', kind, 'record', json_build_object('title', title, 'when', json_build_object('edtf', edtf))) order by rank desc, id desc), '[]')))
from (select * from hit order by rank desc, id desc limit 20) as page
