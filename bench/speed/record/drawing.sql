-- cspell:ignore Okafor Mori

-- What the generator draws from: the same numbers on every server, each by what it is for and of what it is.

create schema bench;

create function bench.draw(what text, number bigint) returns float8
language sql immutable parallel safe as $$
  select ('x' || left(md5(what || ' ' || number), 8))::bit(32)::bigint / 4294967296.0::float8
$$;

-- A whole number below `most`; the small ones come far more often.
create function bench.skewed(what text, number bigint, most bigint) returns int
language sql immutable parallel safe as $$
  select floor(bench.draw(what, number) ^ 4 * most)::int
$$;

create function bench.identity(what text, number bigint) returns uuid
language sql immutable parallel safe as $$
  select md5(what || ' ' || number)::uuid
$$;

-- Up to 16 words: a few of them are in every second text, most are rare.
create function bench.words(what text, number bigint, amount int) returns text
language sql immutable parallel safe as $$
  select string_agg(
    (array[
      'talks', 'trade', 'security', 'border', 'agreement', 'minister', 'visit', 'sanctions', 'energy', 'peace',
      'defence', 'summit', 'exports', 'climate', 'missile', 'treaty', 'investment', 'partnership', 'exercise', 'crisis',
      'delegation', 'railway', 'fisheries', 'visas', 'semiconductors', 'culture', 'students', 'aid', 'loan', 'pipeline',
      'islands', 'airspace', 'ceasefire', 'refugees', 'elections', 'satellite', 'grain', 'port', 'tariffs', 'currency',
      'hotline', 'archive', 'vaccine', 'drought', 'ferry', 'embassy', 'museum', 'heritage', 'tourism', 'steel',
      'rice', 'football', 'panda', 'orchestra', 'lighthouse', 'observatory', 'glacier', 'monsoon', 'earthquake', 'volcano',
      'tsunami', 'comet', 'eclipse', 'unicorn'
    ])[1 + (byte * byte * 64) / 65536], ' ')
  from (
    select get_byte(decode(md5(what || ' ' || number), 'hex'), at) as byte from generate_series(0, amount - 1) as at
  ) as bytes
$$;

-- A name of a family and a given name, in syllables.
create function bench.person_name(number bigint) returns text
language sql immutable parallel safe as $$
  select (array['Kim', 'Lee', 'Park', 'Wang', 'Chen', 'Sato', 'Singh', 'Ivanov', 'Garcia', 'Silva', 'Haddad', 'Okafor',
      'Novak', 'Rossi', 'Dubois', 'Jansen', 'Tran', 'Reyes', 'Costa', 'Mori'])[1 + bench.skewed('family', number, 20)]
    || ' ' || initcap(syllable[1 + floor(bench.draw('given', number) * 16)::int]
      || syllable[1 + floor(bench.draw('second', number) * 16)::int]
      || syllable[1 + floor(bench.draw('third', number) * 16)::int])
  from (select array['ba', 'do', 'ga', 'hi', 'ja', 'ko', 'le', 'mi', 'na', 'or', 'pe', 'ra', 'su', 'ta', 'vi', 'yo']) as part (syllable)
$$;
