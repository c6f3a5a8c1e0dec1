-- The rows of the events from :from to :to. Triggers fill the spines and the words.

insert into event (id, kind, title, edtf, earliest, latest, precision, place_id, code, intensity, review, created_at, updated_at)
  select event.id, event.kind,
    initcap(event.kind::text) || ' ' || event.number || ' on ' || bench.words('title', event.number, 3 + event.number::int % 5),
    case when event.precision = 'MONTH' then to_char(day, 'YYYY-MM') when further_days > 0 then day || '/' || day + further_days else day::text end,
    day, case when event.precision = 'MONTH' then date(day + interval '1 month') - 1 else day + further_days end, event.precision,
    case when event.number % 3 > 0 then bench.identity('place', bench.skewed('where', event.number, 1000)) end,
    code.code, code.goldstein, case when event.number % 5 = 0 then 'REVIEWED' else 'MACHINE_CODED' end::review_status,
    '2026-01-01Z', timestamptz '2026-01-01Z' + interval '1 second' * event.number
  from bench.event
  join bench.code on code.number = event.number % code.amount
  where event.number between :from and :to;

insert into meeting (id, format, status)
  select id, (array['TALKS', 'CALL', 'VISIT', 'SUMMIT', 'STATE_VISIT', 'NEGOTIATION']::meeting_format[])[1 + bench.skewed('format', number, 6)],
    case when day >= '2026-01-01' then case when number % 2 = 0 then 'SCHEDULED' else 'ANNOUNCED' end when number % 25 = 0 then 'CANCELLED' else 'HELD' end::meeting_status
  from bench.event where kind = 'MEETING' and number between :from and :to;

insert into incident (id, category)
  select id, (array['PROTEST', 'SANCTION', 'MILITARY_EXERCISE', 'COOPERATION', 'AID', 'MISSILE_TEST', 'FIGHT']::incident_category[])[1 + bench.skewed('category', number, 7)]
  from bench.event where kind = 'INCIDENT' and number between :from and :to;

insert into party (id, event_id, role, ordinal, person_id, country_id)
  select bench.identity('party', event.number * 16 + ordinal), event.id,
    case event.kind
      when 'MEETING' then (array['HOST', 'GUEST', 'PARTICIPANT'])[least(ordinal, 3)]
      when 'STATEMENT' then (array['SPEAKER', 'ADDRESSEE'])[ordinal]
      else (array['ACTOR', 'TARGET'])[ordinal] end::party_role,
    ordinal, person.id, country.id
  from bench.event
  cross join generate_series(1, parties) as ordinal
  join bench.country on country.rank = case ordinal
    when 1 then event.first when 2 then event.second else bench.skewed('party', event.number * 16 + ordinal, 249) end
  join bench.crowd on crowd.rank = country.rank
  left join bench.person on event.kind <> 'INCIDENT' and person.rank = country.rank
    and person.number = bench.skewed('who', event.number * 16 + ordinal, crowd.persons)
  where event.number between :from and :to
  on conflict do nothing;

insert into event_topic (event_id, topic_id)
  select event.id, bench.identity('topic', bench.skewed('topic', event.number * 4 + turn, 40))
  from bench.event, generate_series(1, 1 + (event.number % 3)::int) as turn
  where event.number between :from and :to
  on conflict do nothing;

insert into citation (id, source_id, locator, event_id)
  select bench.identity('citation', event.number * 4 + turn), bench.identity('source', bench.skewed('source', event.number * 4 + turn, 800)),
    1 + event.number % 9 || '.' || 1 + event.number % 7, event.id
  from bench.event, generate_series(1, 1 + (event.number % 5 = 0)::int) as turn
  where event.number between :from and :to;
