select json_build_object('person', json_build_object(
  'slug', person.slug, 'name', person.name, 'born', person.born, 'description', person.description,
  'country', (select json_build_object('alpha2', alpha2, 'name', name) from country where country.id = person.country_id),
  'positions', (
    select coalesce(json_agg(json_build_object(
      'tenure', position.tenure, 'from', position.held_from, 'end', position."end",
      'office', json_build_object('title', office.title, 'kind', office.kind)
    ) order by position.held_from desc, position.id desc), '[]')
    from position join office on office.id = position.office_id where position.person_id = person.id)))
from person where person.id = :person::uuid
