CREATE SCHEMA "files";
--> statement-breakpoint
CREATE TYPE "files"."file_kind" AS ENUM('LAB_REPORT', 'ECG', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'IMAGING', 'PHOTO', 'VOICE', 'CONSENT_FORM', 'IDENTITY_DOCUMENT', 'DATA_EXPORT', 'OTHER');--> statement-breakpoint
CREATE TYPE "files"."file_status" AS ENUM('UPLOADING', 'AVAILABLE', 'QUARANTINED', 'DELETED');--> statement-breakpoint
CREATE TYPE "files"."uploader_type" AS ENUM('Patient', 'Practitioner', 'Caregiver');--> statement-breakpoint
CREATE TABLE "files"."announcements" (
	"account" text NOT NULL,
	"key" text NOT NULL,
	"content" text NOT NULL,
	"file_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "announcements_account_key_pk" PRIMARY KEY("account","key")
);
--> statement-breakpoint
CREATE TABLE "files"."download_links" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"account" text NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files"."files" (
	"id" text PRIMARY KEY NOT NULL,
	"patient_id" text,
	"uploader_type" "files"."uploader_type",
	"uploader_id" text,
	"account" text,
	"name" text NOT NULL,
	"kind" "files"."file_kind" NOT NULL,
	"status" "files"."file_status" NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"document_date" date,
	"day" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"deleted_by" text,
	"deletion_reason" text,
	"retired_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "a_deleted_file_tells_who_and_when" CHECK (("files"."files"."status" = 'DELETED') = ("files"."files"."deleted_at" is not null)),
	CONSTRAINT "an_uploader_is_whole" CHECK (("files"."files"."uploader_type" is null) = ("files"."files"."uploader_id" is null))
);
--> statement-breakpoint
CREATE INDEX "announcements_by_age" ON "files"."announcements" USING btree ("at");--> statement-breakpoint
CREATE INDEX "download_links_of_a_file" ON "files"."download_links" USING btree ("file_id","at");--> statement-breakpoint
CREATE INDEX "files_of_a_patient" ON "files"."files" USING btree ("patient_id","created_at","id") WHERE "files"."files"."status" = 'AVAILABLE';--> statement-breakpoint
CREATE INDEX "files_unfinished" ON "files"."files" USING btree ("created_at") WHERE "files"."files"."status" = 'UPLOADING';--> statement-breakpoint
CREATE INDEX "files_unfinished_by_account" ON "files"."files" USING btree ("account") WHERE "files"."files"."status" = 'UPLOADING';--> statement-breakpoint
CREATE INDEX "files_deleted" ON "files"."files" USING btree ("deleted_at") WHERE "files"."files"."status" = 'DELETED' and "files"."files"."erased_at" is null;