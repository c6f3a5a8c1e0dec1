-- Every event as it is drawn. One in ten is between South Korea and China, one in twenty between the first two.

create table bench.event as
  select number, bench.identity('event', number) as id,
    (case when kind < 0.2 then 'MEETING' when kind < 0.75 then 'STATEMENT' else 'INCIDENT' end)::event_kind as kind,
    case when pair < 0.1 then 2 when pair < 0.15 then 0 else first end as first,
    case when pair < 0.15 then 1 when second = first then (second + 1) % 249 else second end as second,
    day, precision, case when kind < 0.2 and precision = 'DAY' and number % 4 = 0 then 3 else 0 end as further_days,
    case when kind < 0.2 and number % 50 = 0 then 12 when kind < 0.2 and number % 3 = 0 then 5 else 2 end as parties
  from generate_series(0, :events - 1) as number,
    bench.draw('kind', number) as kind, bench.draw('pair', number) as pair,
    bench.skewed('first', number, 249) as first, bench.skewed('second', number, 249) as second,
    cast(case when number % 40 = 3 then 'MONTH' else 'DAY' end as date_precision) as precision,
    date(date_trunc(case when number % 40 = 3 then 'month' else 'day' end,
      timestamp '2005-01-01' + interval '1 day' * floor(sqrt(bench.draw('day', number)) * 8030))) as day;

create table bench.meeting as
  select row_number() over (order by number) - 1 as place, id from bench.event where kind = 'MEETING';

create index on bench.event (number);
create index on bench.meeting (place);
create table bench.meetings as select count(*) as amount from bench.meeting;
create table bench.code as
  select row_number() over (order by code) - 1 as number, code, goldstein, count(*) over () as amount from event_code;
analyze bench.country, bench.person, bench.crowd, bench.event, bench.meeting, bench.code;
