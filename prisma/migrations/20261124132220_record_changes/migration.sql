-- CreateEnum
CREATE TYPE "change_operation" AS ENUM ('CREATED', 'UPDATED', 'MERGED', 'DELETED');

-- CreateEnum
CREATE TYPE "author_kind" AS ENUM ('KEY', 'COMMAND', 'IMPORT');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('READER', 'EDITOR', 'ADMIN');

-- AlterTable
ALTER TABLE "event_link" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "operation" "change_operation" NOT NULL,
    "version" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "author_kind" "author_kind" NOT NULL,
    "key_id" UUID,
    "reason" TEXT,
    "merged_into_id" UUID,
    "before" JSONB,
    "patch" JSONB,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "last_change" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "last_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "from_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "slug" TEXT,
    "to_id" UUID NOT NULL,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("from_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key_id","key")
);

-- CreateIndex
CREATE INDEX "revision_at_id_idx" ON "revision"("at", "id");

-- CreateIndex
CREATE INDEX "revision_record_id_id_idx" ON "revision"("record_id", "id");

-- CreateIndex
CREATE INDEX "redirect_to_id_idx" ON "redirect"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_record_type_slug_key" ON "redirect"("record_type", "slug");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

INSERT INTO "last_change" ("id") VALUES (1);
ALTER TABLE "last_change" ADD CONSTRAINT "last_change_is_one_row" CHECK ("id" = 1);

ALTER TABLE "redirect" ADD CONSTRAINT "redirect_to_another" CHECK ("from_id" <> "to_id");

-- What was said of a change stays said.
CREATE FUNCTION "keep_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions are written once and never changed' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "revision_kept" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "keep_revision"();
