select json_build_object('statistics', json_build_object('rows', coalesce(json_agg(json_build_object(
  'period', json_build_object('edtf', to_char(month, 'YYYY-MM')), 'kind', kind, 'count', count) order by month, kind), '[]')))
from (
  select date_trunc('month', event.earliest) as month, event.kind, count(*) as count
  from event_pair join event on event.id = event_pair.event_id
  where first_country_id = (select least(a.id, b.id) from country as a, country as b where a.alpha2 = :a and b.alpha2 = :b)
    and second_country_id = (select greatest(a.id, b.id) from country as a, country as b where a.alpha2 = :a and b.alpha2 = :b)
    and event_pair.earliest between :from::date and :to::date and event.latest <= :to::date
    and date_trunc('month', event.earliest) = date_trunc('month', event.latest)
  group by month, event.kind
) as counted
