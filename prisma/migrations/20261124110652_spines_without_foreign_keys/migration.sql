-- The spines repeat what parties say, and parties have these keys: nothing but triggers writes the spines, and a party
-- that goes takes its rows along. Checking the keys again took a quarter of the time of a bulk load of parties.

-- DropForeignKey
ALTER TABLE "event_country" DROP CONSTRAINT "event_country_country_id_fkey";

-- DropForeignKey
ALTER TABLE "event_country" DROP CONSTRAINT "event_country_event_id_fkey";

-- DropForeignKey
ALTER TABLE "event_organization" DROP CONSTRAINT "event_organization_event_id_fkey";

-- DropForeignKey
ALTER TABLE "event_organization" DROP CONSTRAINT "event_organization_organization_id_fkey";

-- DropForeignKey
ALTER TABLE "event_pair" DROP CONSTRAINT "event_pair_event_id_fkey";

-- DropForeignKey
ALTER TABLE "event_pair" DROP CONSTRAINT "event_pair_first_country_id_fkey";

-- DropForeignKey
ALTER TABLE "event_pair" DROP CONSTRAINT "event_pair_second_country_id_fkey";

-- DropForeignKey
ALTER TABLE "event_person" DROP CONSTRAINT "event_person_event_id_fkey";

-- DropForeignKey
ALTER TABLE "event_person" DROP CONSTRAINT "event_person_person_id_fkey";

-- DropIndex
DROP INDEX "event_pair_second_country_id_idx";
