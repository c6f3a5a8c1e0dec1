-- What was said in the events from :from to :to, six in ten at a meeting, which has its events already.

insert into statement (id, act, text, language, is_quotation, occasion_id)
  select event.id, (array['COMMENT', 'APPEAL', 'PRAISE', 'CRITICISM', 'ACCUSATION', 'DEMAND']::statement_act[])[1 + bench.skewed('act', number, 6)],
    bench.words('text', number, 6 + number::int % 11), 'en', number % 2 = 0, meeting.id
  from bench.event
  cross join bench.meetings
  left join bench.meeting on number % 10 < 6 and meeting.place = floor(bench.draw('occasion', number) ^ 2 * meetings.amount)
  where event.kind = 'STATEMENT' and event.number between :from and :to;

insert into event_link (id, from_id, to_id, kind)
  select bench.identity('link', number), event.id, meeting.id, 'RESPONSE_TO'
  from bench.event
  cross join bench.meetings
  join bench.meeting on meeting.place = floor(bench.draw('response', number) ^ 2 * meetings.amount)
  where event.kind = 'STATEMENT' and number % 20 = 0 and number between :from and :to;
