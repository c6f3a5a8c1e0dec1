-- Countries by rank, those that are in most events first; persons with offices they held; what events refer to.

create table bench.country as
  select row_number() over (order by array_position(
      array['US', 'CN', 'KR', 'RU', 'JP', 'GB', 'FR', 'DE', 'IN', 'KP', 'IR', 'IL', 'UA', 'TR', 'PK', 'BR'], alpha2::text), slug) - 1 as rank,
    id, name
  from country where alpha2 is not null and iso_status = 'OFFICIALLY_ASSIGNED';

insert into source (id, slug, publisher, title, sort_title, published, published_on, language, licence)
  select bench.identity('source', number), 'bench-source-' || number, 'Publisher ' || number % 120, title, search_key(title),
    day::text, day, 'en', 'CC BY 4.0'
  from generate_series(0, 799) as number,
    concat('Report ', number) as title, date(date '2005-01-01' + (number * 17 % 7300)) as day;

insert into topic (id, slug, name, sort_name)
  select bench.identity('topic', number), 'bench-topic-' || number, name, search_key(name)
  from generate_series(0, 39) as number, concat('Topic ', number) as name;

insert into place (id, slug, name, country_id)
  select bench.identity('place', number), 'bench-place-' || number, 'City ' || number, country.id
  from generate_series(0, 999) as number
  join bench.country on country.rank = bench.skewed('place', number, 249);

insert into office (id, slug, title, kind, country_id)
  select bench.identity('office', rank * 4 + kind), 'bench-office-' || rank || '-' || kind,
    (array['President of ', 'Prime Minister of ', 'Foreign Minister of ', 'Minister of Trade of '])[kind + 1] || name,
    (array['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'MINISTER']::office_kind[])[kind + 1], id
  from bench.country, generate_series(0, 3) as kind;

insert into person (id, slug, name, sort_name, country_id, born, description)
  select bench.identity('person', number), 'bench-person-' || number, called, search_key(called), country.id,
    (1940 + number % 50)::text, bench.words('description', number, 6)
  from generate_series(0, :persons - 1) as number
  join bench.country on country.rank = bench.skewed('home', number, 249),
    bench.person_name(number) as called;

insert into name (id, person_id, value, language, kind, search_key)
  select bench.identity('name', number), bench.identity('person', number), value, 'en', 'ALIAS', search_key(value)
  from generate_series(0, :persons - 1) as number, bench.person_name(number + 7) as value
  where number % 4 = 0;

-- One to four tenures, one after the other: of a few persons as heads of state, of government and foreign ministers.
insert into position (id, person_id, office_id, tenure, held_from, held_until, "end")
  select bench.identity('position', number * 4 + turn), bench.identity('person', number),
    bench.identity('office', country.rank * 4 + case when number % 333 = 0 then turn else 3 end),
    year || '-01-01/' || year + 2 || '-12-31', make_date(year, 1, 1), make_date(year + 3, 1, 1), 'ENDED'
  from generate_series(0, :persons - 1) as number
  join bench.country on country.rank = bench.skewed('home', number, 249),
    generate_series(0, (number % 4)::int) as turn,
    cast(2000 + number % 16 + turn * 3 as int) as year;

create table bench.person as
  select country.rank, row_number() over (partition by country.rank order by person.id) - 1 as number, person.id
  from person join bench.country on country.id = person.country_id
  where person.slug like 'bench-person-%';
create table bench.crowd as select rank, count(*) as persons from bench.person group by rank;
create index on bench.person (rank, number);
