-- CreateEnum
CREATE TYPE "iso_status" AS ENUM ('OFFICIALLY_ASSIGNED', 'EXCEPTIONALLY_RESERVED', 'TRANSITIONALLY_RESERVED', 'USER_ASSIGNED', 'FORMERLY_USED', 'NOT_ASSIGNED');

-- CreateEnum
CREATE TYPE "un_membership" AS ENUM ('MEMBER', 'OBSERVER', 'FORMER_MEMBER', 'NONE');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('OFFICIAL', 'PREFERRED', 'TRANSLITERATION', 'ALIAS', 'FORMER');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('GOVERNMENT', 'MINISTRY', 'LEGISLATURE', 'MILITARY', 'PARTY', 'INTERGOVERNMENTAL', 'BROADCASTER', 'PRESS', 'COMPANY', 'NON_GOVERNMENTAL', 'OTHER');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('HEAD_OF_STATE', 'HEAD_OF_STATE_AND_GOVERNMENT', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'PRESIDING_OFFICER', 'MINISTER', 'SECURITY_ADVISER', 'ENVOY', 'PARTY_LEADER', 'OTHER');

-- CreateEnum
CREATE TYPE "tenure_end" AS ENUM ('ENDED', 'IN_OFFICE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('MEETING', 'STATEMENT', 'INCIDENT');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY');

-- CreateEnum
CREATE TYPE "review_status" AS ENUM ('REVIEWED', 'MACHINE_CODED');

-- CreateEnum
CREATE TYPE "meeting_format" AS ENUM ('STATE_VISIT', 'OFFICIAL_VISIT', 'WORKING_VISIT', 'PRIVATE_VISIT', 'VISIT', 'SUMMIT', 'TALKS', 'CALL', 'SIDELINE', 'MULTILATERAL', 'NEGOTIATION', 'CONSULTATION', 'MEDIATION', 'THIRD_COUNTRY', 'OTHER');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('ANNOUNCED', 'SCHEDULED', 'HELD', 'POSTPONED', 'CANCELLED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "statement_act" AS ENUM ('COMMENT', 'APPEAL', 'INTENT', 'INTENT_TO_MEET', 'PRAISE', 'APOLOGY', 'DEMAND', 'ACCUSATION', 'CRITICISM', 'REJECTION', 'THREAT');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('SUPPORTIVE', 'NEUTRAL', 'CRITICAL', 'HOSTILE');

-- CreateEnum
CREATE TYPE "incident_category" AS ENUM ('MISSILE_TEST', 'NUCLEAR_TEST', 'MILITARY_EXERCISE', 'MILITARY_POSTURE', 'SANCTION', 'SANCTION_EASED', 'RELATIONS_REDUCED', 'EXPULSION', 'TALKS_HALTED', 'DIPLOMATIC_ACT', 'AGREEMENT', 'COOPERATION', 'AID', 'CONCESSION', 'PROTEST', 'COERCION', 'ASSAULT', 'FIGHT', 'OTHER');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('HOST', 'GUEST', 'PARTICIPANT', 'MEDIATOR', 'OBSERVER', 'SPEAKER', 'ADDRESSEE', 'SUBJECT', 'ACTOR', 'TARGET');

-- CreateEnum
CREATE TYPE "link_kind" AS ENUM ('PART_OF', 'RESPONSE_TO', 'LED_TO', 'ABOUT', 'ANNOUNCES', 'OUTCOME_OF');

-- CreateEnum
CREATE TYPE "evidence_support" AS ENUM ('STATED', 'IMPLIED');

-- CreateEnum
CREATE TYPE "quad_class" AS ENUM ('VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT');

-- CreateTable
CREATE TABLE "country" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "alpha2" VARCHAR(2),
    "alpha3" VARCHAR(3),
    "numeric" VARCHAR(3),
    "former_code" VARCHAR(4),
    "iso_status" "iso_status" NOT NULL,
    "un_membership" "un_membership" NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "region" TEXT,
    "subregion" TEXT,
    "capital" TEXT,
    "validity" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_succession" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,

    CONSTRAINT "country_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country_id" UUID,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "time_zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "country_id" UUID,
    "parent_id" UUID,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "country_id" UUID,
    "born" TEXT,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "organization_id" UUID,
    "country_id" UUID,
    "value" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "family" TEXT,
    "given" TEXT,
    "search_key" TEXT NOT NULL,

    CONSTRAINT "name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_id" (
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "person_id" UUID,
    "organization_id" UUID,
    "country_id" UUID,
    "place_id" UUID,
    "event_id" UUID,

    CONSTRAINT "external_id_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "office_kind" NOT NULL,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "tenure" TEXT NOT NULL,
    "held_from" DATE NOT NULL,
    "held_until" DATE NOT NULL,
    "end" "tenure_end" NOT NULL,
    "acting" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "edtf" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "uncertain" BOOLEAN NOT NULL DEFAULT false,
    "local_time" TEXT,
    "time_zone" TEXT,
    "place_id" UUID,
    "code" TEXT,
    "intensity" DOUBLE PRECISION,
    "review" "review_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "format" "meeting_format" NOT NULL,
    "status" "meeting_status" NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_change" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "status" "meeting_status" NOT NULL,
    "edtf" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "topic_id" UUID,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "act" "statement_act" NOT NULL,
    "text" TEXT,
    "language" TEXT,
    "is_quotation" BOOLEAN NOT NULL DEFAULT false,
    "stance" "stance",
    "channel_id" UUID,
    "occasion_id" UUID,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_translation" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "statement_translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "category" "incident_category" NOT NULL,
    "magnitude_value" DOUBLE PRECISION,
    "magnitude_unit" TEXT,
    "magnitude_least" DOUBLE PRECISION,
    "magnitude_most" DOUBLE PRECISION,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "role" "party_role" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "person_id" UUID,
    "organization_id" UUID,
    "country_id" UUID,
    "title_as_printed" TEXT,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "link_kind" NOT NULL,
    "note" TEXT,

    CONSTRAINT "event_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "description" TEXT,
    "parent_id" UUID,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_code" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "goldstein" DOUBLE PRECISION,
    "plover" TEXT,
    "quad_class" "quad_class" NOT NULL,

    CONSTRAINT "event_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sort_title" TEXT NOT NULL,
    "url" TEXT,
    "published" TEXT,
    "published_on" DATE,
    "language" TEXT,
    "licence" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "locator" TEXT NOT NULL,
    "support" "evidence_support" NOT NULL DEFAULT 'STATED',
    "quotation" TEXT,
    "accessed_on" DATE,
    "field" TEXT,
    "event_id" UUID,
    "link_id" UUID,
    "status_change_id" UUID,
    "person_id" UUID,
    "position_id" UUID,
    "organization_id" UUID,
    "country_id" UUID,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_country" (
    "country_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "earliest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "roles" "party_role"[],

    CONSTRAINT "event_country_pkey" PRIMARY KEY ("event_id","country_id")
);

-- CreateTable
CREATE TABLE "event_pair" (
    "first_country_id" UUID NOT NULL,
    "second_country_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "earliest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,

    CONSTRAINT "event_pair_pkey" PRIMARY KEY ("event_id","first_country_id","second_country_id")
);

-- CreateTable
CREATE TABLE "event_person" (
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "earliest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "roles" "party_role"[],

    CONSTRAINT "event_person_pkey" PRIMARY KEY ("event_id","person_id")
);

-- CreateTable
CREATE TABLE "event_organization" (
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "earliest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "roles" "party_role"[],

    CONSTRAINT "event_organization_pkey" PRIMARY KEY ("event_id","organization_id")
);

-- CreateTable
CREATE TABLE "event_topic" (
    "topic_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "earliest" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,

    CONSTRAINT "event_topic_pkey" PRIMARY KEY ("event_id","topic_id")
);

-- CreateTable
CREATE TABLE "seed_file" (
    "name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_file_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "country_slug_key" ON "country"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "country_alpha2_key" ON "country"("alpha2");

-- CreateIndex
CREATE UNIQUE INDEX "country_alpha3_key" ON "country"("alpha3");

-- CreateIndex
CREATE UNIQUE INDEX "country_former_code_key" ON "country"("former_code");

-- CreateIndex
CREATE INDEX "country_sort_name_id_idx" ON "country"("sort_name", "id");

-- CreateIndex
CREATE INDEX "country_updated_at_id_idx" ON "country"("updated_at", "id");

-- CreateIndex
CREATE INDEX "country_region_sort_name_id_idx" ON "country"("region", "sort_name", "id");

-- CreateIndex
CREATE INDEX "country_un_membership_sort_name_id_idx" ON "country"("un_membership", "sort_name", "id");

-- CreateIndex
CREATE INDEX "country_iso_status_sort_name_id_idx" ON "country"("iso_status", "sort_name", "id");

-- CreateIndex
CREATE INDEX "country_succession_successor_id_idx" ON "country_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_slug_key" ON "place"("slug");

-- CreateIndex
CREATE INDEX "place_country_id_id_idx" ON "place"("country_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_sort_name_id_idx" ON "organization"("sort_name", "id");

-- CreateIndex
CREATE INDEX "organization_updated_at_id_idx" ON "organization"("updated_at", "id");

-- CreateIndex
CREATE INDEX "organization_country_id_sort_name_id_idx" ON "organization"("country_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "organization_kind_sort_name_id_idx" ON "organization"("kind", "sort_name", "id");

-- CreateIndex
CREATE INDEX "organization_parent_id_sort_name_id_idx" ON "organization"("parent_id", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_sort_name_id_idx" ON "person"("sort_name", "id");

-- CreateIndex
CREATE INDEX "person_updated_at_id_idx" ON "person"("updated_at", "id");

-- CreateIndex
CREATE INDEX "person_country_id_sort_name_id_idx" ON "person"("country_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "name_search_key_idx" ON "name"("search_key");

-- CreateIndex
CREATE INDEX "name_person_id_language_kind_id_idx" ON "name"("person_id", "language", "kind", "id");

-- CreateIndex
CREATE INDEX "name_organization_id_language_kind_id_idx" ON "name"("organization_id", "language", "kind", "id");

-- CreateIndex
CREATE INDEX "name_country_id_language_kind_id_idx" ON "name"("country_id", "language", "kind", "id");

-- CreateIndex
CREATE INDEX "external_id_person_id_scheme_id_idx" ON "external_id"("person_id", "scheme", "id");

-- CreateIndex
CREATE INDEX "external_id_organization_id_scheme_id_idx" ON "external_id"("organization_id", "scheme", "id");

-- CreateIndex
CREATE INDEX "external_id_country_id_scheme_id_idx" ON "external_id"("country_id", "scheme", "id");

-- CreateIndex
CREATE INDEX "external_id_place_id_scheme_id_idx" ON "external_id"("place_id", "scheme", "id");

-- CreateIndex
CREATE INDEX "external_id_event_id_scheme_id_idx" ON "external_id"("event_id", "scheme", "id");

-- CreateIndex
CREATE UNIQUE INDEX "external_id_scheme_value_key" ON "external_id"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "office_slug_key" ON "office"("slug");

-- CreateIndex
CREATE INDEX "office_country_id_kind_id_idx" ON "office"("country_id", "kind", "id");

-- CreateIndex
CREATE INDEX "office_organization_id_kind_id_idx" ON "office"("organization_id", "kind", "id");

-- CreateIndex
CREATE INDEX "position_person_id_held_from_id_idx" ON "position"("person_id", "held_from", "id");

-- CreateIndex
CREATE INDEX "position_office_id_held_from_id_idx" ON "position"("office_id", "held_from", "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_earliest_precision_id_idx" ON "event"("earliest", "precision", "id");

-- CreateIndex
CREATE INDEX "event_kind_earliest_precision_id_idx" ON "event"("kind", "earliest", "precision", "id");

-- CreateIndex
CREATE INDEX "event_updated_at_id_idx" ON "event"("updated_at", "id");

-- CreateIndex
CREATE INDEX "event_place_id_earliest_precision_id_idx" ON "event"("place_id", "earliest", "precision", "id");

-- CreateIndex
CREATE INDEX "event_code_earliest_precision_id_idx" ON "event"("code", "earliest", "precision", "id");

-- CreateIndex
CREATE INDEX "event_review_earliest_precision_id_idx" ON "event"("review", "earliest", "precision", "id");

-- CreateIndex
CREATE INDEX "meeting_format_id_idx" ON "meeting"("format", "id");

-- CreateIndex
CREATE INDEX "meeting_status_id_idx" ON "meeting"("status", "id");

-- CreateIndex
CREATE INDEX "status_change_meeting_id_earliest_id_idx" ON "status_change"("meeting_id", "earliest", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_ordinal_key" ON "agenda_item"("meeting_id", "ordinal");

-- CreateIndex
CREATE INDEX "statement_act_id_idx" ON "statement"("act", "id");

-- CreateIndex
CREATE INDEX "statement_stance_id_idx" ON "statement"("stance", "id");

-- CreateIndex
CREATE INDEX "statement_is_quotation_id_idx" ON "statement"("is_quotation", "id");

-- CreateIndex
CREATE INDEX "statement_channel_id_id_idx" ON "statement"("channel_id", "id");

-- CreateIndex
CREATE INDEX "statement_occasion_id_id_idx" ON "statement"("occasion_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_translation_statement_id_language_key" ON "statement_translation"("statement_id", "language");

-- CreateIndex
CREATE INDEX "incident_category_id_idx" ON "incident"("category", "id");

-- CreateIndex
CREATE INDEX "party_event_id_ordinal_id_idx" ON "party"("event_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "party_role_event_id_idx" ON "party"("role", "event_id");

-- CreateIndex
CREATE INDEX "party_person_id_idx" ON "party"("person_id");

-- CreateIndex
CREATE INDEX "party_organization_id_idx" ON "party"("organization_id");

-- CreateIndex
CREATE INDEX "party_country_id_idx" ON "party"("country_id");

-- CreateIndex
CREATE INDEX "event_link_to_id_kind_idx" ON "event_link"("to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "event_link_from_id_to_id_kind_key" ON "event_link"("from_id", "to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "topic_sort_name_id_idx" ON "topic"("sort_name", "id");

-- CreateIndex
CREATE INDEX "topic_parent_id_sort_name_id_idx" ON "topic"("parent_id", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_sort_title_id_idx" ON "source"("sort_title", "id");

-- CreateIndex
CREATE INDEX "source_publisher_sort_title_id_idx" ON "source"("publisher", "sort_title", "id");

-- CreateIndex
CREATE INDEX "citation_source_id_locator_id_idx" ON "citation"("source_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_event_id_locator_id_idx" ON "citation"("event_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_link_id_locator_id_idx" ON "citation"("link_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_status_change_id_locator_id_idx" ON "citation"("status_change_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_person_id_locator_id_idx" ON "citation"("person_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_position_id_locator_id_idx" ON "citation"("position_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_organization_id_locator_id_idx" ON "citation"("organization_id", "locator", "id");

-- CreateIndex
CREATE INDEX "citation_country_id_locator_id_idx" ON "citation"("country_id", "locator", "id");

-- CreateIndex
CREATE INDEX "event_country_country_id_earliest_precision_event_id_idx" ON "event_country"("country_id", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_country_country_id_kind_earliest_precision_event_id_idx" ON "event_country"("country_id", "kind", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_pair_first_country_id_second_country_id_earliest_prec_idx" ON "event_pair"("first_country_id", "second_country_id", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_pair_first_country_id_second_country_id_kind_earliest_idx" ON "event_pair"("first_country_id", "second_country_id", "kind", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_pair_second_country_id_idx" ON "event_pair"("second_country_id");

-- CreateIndex
CREATE INDEX "event_person_person_id_earliest_precision_event_id_idx" ON "event_person"("person_id", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_person_person_id_kind_earliest_precision_event_id_idx" ON "event_person"("person_id", "kind", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_organization_organization_id_earliest_precision_event_idx" ON "event_organization"("organization_id", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_organization_organization_id_kind_earliest_precision__idx" ON "event_organization"("organization_id", "kind", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_topic_topic_id_earliest_precision_event_id_idx" ON "event_topic"("topic_id", "earliest", "precision", "event_id");

-- CreateIndex
CREATE INDEX "event_topic_topic_id_kind_earliest_precision_event_id_idx" ON "event_topic"("topic_id", "kind", "earliest", "precision", "event_id");

-- AddForeignKey
ALTER TABLE "country_succession" ADD CONSTRAINT "country_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_succession" ADD CONSTRAINT "country_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_code_fkey" FOREIGN KEY ("code") REFERENCES "event_code"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_id_fkey" FOREIGN KEY ("id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_id_fkey" FOREIGN KEY ("id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_translation" ADD CONSTRAINT "statement_translation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_id_fkey" FOREIGN KEY ("id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "event_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_status_change_id_fkey" FOREIGN KEY ("status_change_id") REFERENCES "status_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_first_country_id_fkey" FOREIGN KEY ("first_country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_second_country_id_fkey" FOREIGN KEY ("second_country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_person" ADD CONSTRAINT "event_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_person" ADD CONSTRAINT "event_person_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organization" ADD CONSTRAINT "event_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organization" ADD CONSTRAINT "event_organization_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_topic" ADD CONSTRAINT "event_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_topic" ADD CONSTRAINT "event_topic_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
