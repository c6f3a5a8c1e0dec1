-- What Prisma's schema language cannot say: rules that the database itself holds,
-- orders that are equal on every store, and the spines that make each timeline one
-- index range.

-- ── Orders: byte order of folded text, whatever the locale of the server ────────

ALTER TABLE "country" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "C";
ALTER TABLE "person" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "C";
ALTER TABLE "organization" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "C";
ALTER TABLE "topic" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "C";
ALTER TABLE "source" ALTER COLUMN "sort_title" TYPE TEXT COLLATE "C";
ALTER TABLE "name" ALTER COLUMN "language" TYPE TEXT COLLATE "C";
ALTER TABLE "external_id" ALTER COLUMN "scheme" TYPE TEXT COLLATE "C";
ALTER TABLE "citation" ALTER COLUMN "locator" TYPE TEXT COLLATE "C";

-- Events without an intensity order as the lowest, below the scale that begins at -10.
CREATE INDEX "event_intensity_order_idx" ON "event" ((COALESCE("intensity", -100)), "id");

-- Sources of unknown date order as the earliest.
CREATE INDEX "source_published_order_idx" ON "source" ((COALESCE("published_on", DATE '0001-01-01')), "id");

-- Periods: `when: {match: OVERLAPS}`.
CREATE INDEX "event_period_idx" ON "event" USING gist (daterange("earliest", "latest", '[]'));

-- ── Checks ──────────────────────────────────────────────────────────────────────

ALTER TABLE "country"
  ADD CONSTRAINT "country_alpha2_form" CHECK ("alpha2" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "country_alpha3_form" CHECK ("alpha3" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "country_numeric_form" CHECK ("numeric" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "country_former_code_form" CHECK ("former_code" ~ '^[A-Z]{4}$'),
  ADD CONSTRAINT "country_assigned_code_is_whole" CHECK (
    "iso_status" <> 'OFFICIALLY_ASSIGNED' OR num_nonnulls("alpha2", "alpha3", "numeric") = 3),
  ADD CONSTRAINT "country_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "country_succession"
  ADD CONSTRAINT "country_succession_of_another" CHECK ("predecessor_id" <> "successor_id");

ALTER TABLE "place"
  ADD CONSTRAINT "place_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "place_latitude_range" CHECK ("latitude" BETWEEN -90 AND 90),
  ADD CONSTRAINT "place_longitude_range" CHECK ("longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "place_both_coordinates" CHECK (("latitude" IS NULL) = ("longitude" IS NULL));

ALTER TABLE "organization"
  ADD CONSTRAINT "organization_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "organization_not_its_own_parent" CHECK ("parent_id" <> "id");

ALTER TABLE "person"
  ADD CONSTRAINT "person_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "topic"
  ADD CONSTRAINT "topic_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "topic_not_its_own_parent" CHECK ("parent_id" <> "id");

ALTER TABLE "source"
  ADD CONSTRAINT "source_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "office"
  ADD CONSTRAINT "office_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "office_of_someone" CHECK (num_nonnulls("country_id", "organization_id") >= 1);

ALTER TABLE "name"
  ADD CONSTRAINT "name_of_one_bearer" CHECK (num_nonnulls("person_id", "organization_id", "country_id") = 1),
  ADD CONSTRAINT "name_not_empty" CHECK ("value" <> '');

ALTER TABLE "external_id"
  ADD CONSTRAINT "external_id_of_one_record"
  CHECK (num_nonnulls("person_id", "organization_id", "country_id", "place_id", "event_id") = 1);

ALTER TABLE "position"
  ADD CONSTRAINT "position_ends_after_it_starts" CHECK ("held_until" > "held_from"),
  ADD CONSTRAINT "position_end_known_when_ended" CHECK (("end" = 'ENDED') = ("held_until" < DATE '9999-12-31'));

ALTER TABLE "event"
  ADD CONSTRAINT "event_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "event_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "event_ends_after_it_starts" CHECK ("latest" >= "earliest"),
  ADD CONSTRAINT "event_local_time_form" CHECK ("local_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$'),
  ADD CONSTRAINT "event_intensity_range" CHECK ("intensity" BETWEEN -10 AND 10),
  ADD CONSTRAINT "event_version_positive" CHECK ("version" > 0);

-- A row of the kind belongs to an event of this kind.
CREATE FUNCTION "require_event_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "event" WHERE "id" = NEW."id" AND "kind" = TG_ARGV[0]::"event_kind") THEN
    RAISE EXCEPTION 'event % is not of the kind %', NEW."id", TG_ARGV[0] USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "meeting_of_its_kind" BEFORE INSERT OR UPDATE OF "id" ON "meeting"
  FOR EACH ROW EXECUTE FUNCTION "require_event_kind"('MEETING');
CREATE TRIGGER "statement_of_its_kind" BEFORE INSERT OR UPDATE OF "id" ON "statement"
  FOR EACH ROW EXECUTE FUNCTION "require_event_kind"('STATEMENT');
CREATE TRIGGER "incident_of_its_kind" BEFORE INSERT OR UPDATE OF "id" ON "incident"
  FOR EACH ROW EXECUTE FUNCTION "require_event_kind"('INCIDENT');

-- An event stays of its kind: the row of the kind says what the kind has.
CREATE FUNCTION "keep_event_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'event % cannot change its kind', OLD."id" USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "event_keeps_its_kind" BEFORE UPDATE OF "kind" ON "event"
  FOR EACH ROW WHEN (OLD."kind" <> NEW."kind") EXECUTE FUNCTION "keep_event_kind"();

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_quotation_has_text" CHECK (NOT "is_quotation" OR "text" IS NOT NULL),
  ADD CONSTRAINT "statement_text_has_language" CHECK ("text" IS NULL OR "language" IS NOT NULL),
  ADD CONSTRAINT "statement_not_its_own_occasion" CHECK ("occasion_id" <> "id");

ALTER TABLE "incident"
  ADD CONSTRAINT "incident_magnitude_has_unit" CHECK (
    ("magnitude_unit" IS NOT NULL)
    = (num_nonnulls("magnitude_value", "magnitude_least", "magnitude_most") > 0)),
  ADD CONSTRAINT "incident_magnitude_range" CHECK (
    "magnitude_most" >= "magnitude_least"
    AND "magnitude_value" BETWEEN "magnitude_least" AND "magnitude_most");

ALTER TABLE "party"
  ADD CONSTRAINT "party_has_an_actor" CHECK (num_nonnulls("person_id", "organization_id", "country_id") >= 1);

-- An actor stands in a role once; what is absent counts as equal.
CREATE UNIQUE INDEX "party_once_in_a_role" ON "party" ("event_id", "role",
  (COALESCE("person_id", '00000000-0000-0000-0000-000000000000')),
  (COALESCE("organization_id", '00000000-0000-0000-0000-000000000000')),
  (COALESCE("country_id", '00000000-0000-0000-0000-000000000000')));

ALTER TABLE "agenda_item"
  ADD CONSTRAINT "agenda_item_ordinal_positive" CHECK ("ordinal" > 0);

ALTER TABLE "event_link"
  ADD CONSTRAINT "event_link_to_another" CHECK ("from_id" <> "to_id");

ALTER TABLE "event_code"
  ADD CONSTRAINT "event_code_form" CHECK ("code" ~ '^[0-9]{2,4}$'),
  ADD CONSTRAINT "event_code_goldstein_range" CHECK ("goldstein" BETWEEN -10 AND 10);

ALTER TABLE "citation"
  ADD CONSTRAINT "citation_of_one_record" CHECK (
    num_nonnulls("event_id", "link_id", "status_change_id", "person_id", "position_id",
      "organization_id", "country_id") = 1),
  ADD CONSTRAINT "citation_locator_not_empty" CHECK ("locator" <> '');

ALTER TABLE "event_pair"
  ADD CONSTRAINT "event_pair_ordered" CHECK ("first_country_id" < "second_country_id");

-- ── Links seen from either end ──────────────────────────────────────────────────

CREATE VIEW "event_link_end" AS
  SELECT "from_id" AS "event_id", 'OUTGOING' AS "direction", "to_id" AS "other_id", "id", "kind" FROM "event_link"
  UNION ALL
  SELECT "to_id", 'INCOMING', "from_id", "id", "kind" FROM "event_link";

-- ── Spines ──────────────────────────────────────────────────────────────────────
-- Statement-level triggers with transition tables: a batch of a thousand parties costs as many
-- statements as one party. The functions plan anew each time, since a plan that was made for an
-- empty table would scan it for ever.

CREATE FUNCTION "fill_event_spines"("ids" uuid[]) RETURNS void LANGUAGE sql
SET plan_cache_mode = force_custom_plan AS $$
  INSERT INTO "event_country" ("country_id", "event_id", "kind", "earliest", "precision", "roles")
  SELECT party."country_id", event."id", event."kind", event."earliest", event."precision",
    array_agg(DISTINCT party."role")
  FROM "event" event JOIN "party" party ON party."event_id" = event."id"
  WHERE event."id" = ANY ("ids") AND party."country_id" IS NOT NULL
  GROUP BY party."country_id", event."id";

  INSERT INTO "event_pair" ("first_country_id", "second_country_id", "event_id", "kind", "earliest", "precision")
  SELECT one."country_id", other."country_id", one."event_id", one."kind", one."earliest", one."precision"
  FROM "event_country" one JOIN "event_country" other
    ON other."event_id" = one."event_id" AND other."country_id" > one."country_id"
  WHERE one."event_id" = ANY ("ids");

  INSERT INTO "event_person" ("person_id", "event_id", "kind", "earliest", "precision", "roles")
  SELECT party."person_id", event."id", event."kind", event."earliest", event."precision",
    array_agg(DISTINCT party."role")
  FROM "event" event JOIN "party" party ON party."event_id" = event."id"
  WHERE event."id" = ANY ("ids") AND party."person_id" IS NOT NULL
  GROUP BY party."person_id", event."id";

  INSERT INTO "event_organization" ("organization_id", "event_id", "kind", "earliest", "precision", "roles")
  SELECT party."organization_id", event."id", event."kind", event."earliest", event."precision",
    array_agg(DISTINCT party."role")
  FROM "event" event JOIN "party" party ON party."event_id" = event."id"
  WHERE event."id" = ANY ("ids") AND party."organization_id" IS NOT NULL
  GROUP BY party."organization_id", event."id";
$$;

CREATE FUNCTION "refresh_event_spines"("ids" uuid[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF cardinality("ids") = 0 THEN RETURN; END IF;
  -- Two writers of the same event take turns, so that the later one sees the earlier one's parties.
  PERFORM 1 FROM "event" WHERE "id" = ANY ("ids") ORDER BY "id" FOR NO KEY UPDATE;
  DELETE FROM "event_country" WHERE "event_id" = ANY ("ids");
  DELETE FROM "event_pair" WHERE "event_id" = ANY ("ids");
  DELETE FROM "event_person" WHERE "event_id" = ANY ("ids");
  DELETE FROM "event_organization" WHERE "event_id" = ANY ("ids");
  PERFORM "fill_event_spines"("ids");
END $$;

CREATE FUNCTION "parties_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refresh_event_spines"(ARRAY(SELECT DISTINCT "event_id" FROM "written"));
  RETURN NULL;
END $$;

CREATE FUNCTION "parties_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refresh_event_spines"(ARRAY(
    SELECT "event_id" FROM "was" UNION SELECT "event_id" FROM "written"));
  RETURN NULL;
END $$;

CREATE TRIGGER "party_inserted" AFTER INSERT ON "party"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "parties_written"();
CREATE TRIGGER "party_deleted" AFTER DELETE ON "party"
  REFERENCING OLD TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "parties_written"();
CREATE TRIGGER "party_updated" AFTER UPDATE ON "party"
  REFERENCING OLD TABLE AS "was" NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "parties_changed"();

-- A date that is corrected moves the event in every timeline.
CREATE FUNCTION "events_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" uuid[] := ARRAY(
    SELECT written."id" FROM "written" written JOIN "was" was ON was."id" = written."id"
    WHERE (written."earliest", written."precision") IS DISTINCT FROM (was."earliest", was."precision"));
BEGIN
  IF cardinality("ids") > 0 THEN
    PERFORM "refresh_event_spines"("ids");
    UPDATE "event_topic" topic
    SET "earliest" = event."earliest", "precision" = event."precision"
    FROM "event" event WHERE event."id" = topic."event_id" AND event."id" = ANY ("ids");
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_updated" AFTER UPDATE ON "event"
  REFERENCING OLD TABLE AS "was" NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "events_moved"();

-- A topic's timeline carries the date of the event, whatever the writer says. The lock lets a
-- writer who moves the event at the same time go first or wait.
CREATE FUNCTION "date_event_topic"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "kind", "earliest", "precision" INTO NEW."kind", NEW."earliest", NEW."precision"
  FROM "event" WHERE "id" = NEW."event_id" FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER "event_topic_dated" BEFORE INSERT OR UPDATE ON "event_topic"
  FOR EACH ROW EXECUTE FUNCTION "date_event_topic"();
