CREATE SCHEMA "patient";
--> statement-breakpoint
CREATE TABLE "patient"."accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"username" text collate "C" NOT NULL,
	"password_hash" text collate "C" NOT NULL,
	"roles" jsonb NOT NULL,
	"patient_id" text collate "C",
	"practitioner_id" text collate "C",
	"caregiver_id" text collate "C",
	"organization_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "patient"."caregivers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"relationship" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient"."conditions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"patient_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"codings" jsonb NOT NULL,
	"status" text collate "C" NOT NULL,
	"onset_date" date,
	"abatement_date" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "patient"."consents" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"patient_id" text collate "C" NOT NULL,
	"scope" text collate "C" NOT NULL,
	"document_version" text collate "C" NOT NULL,
	"grantor" text collate "C" NOT NULL,
	"grantee_id" text collate "C",
	"start" timestamp (3) with time zone NOT NULL,
	"end" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoke_reason" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "patient"."idempotency_keys" (
	"account_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"made_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "patient"."care_team_memberships" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"patient_id" text collate "C" NOT NULL,
	"practitioner_id" text collate "C",
	"caregiver_id" text collate "C",
	"role" text collate "C" NOT NULL,
	"guardian" boolean DEFAULT false NOT NULL,
	"start" timestamp (3) with time zone NOT NULL,
	"end" timestamp (3) with time zone,
	"end_reason" text collate "C",
	CONSTRAINT "a_member_is_one_person" CHECK (num_nonnulls("patient"."care_team_memberships"."practitioner_id", "patient"."care_team_memberships"."caregiver_id") = 1),
	CONSTRAINT "a_caregiver_is_no_staff" CHECK (("patient"."care_team_memberships"."caregiver_id" is not null) = ("patient"."care_team_memberships"."role" = 'CAREGIVER')),
	CONSTRAINT "a_membership_ends_after_it_begins" CHECK ("patient"."care_team_memberships"."end" >= "patient"."care_team_memberships"."start")
);
--> statement-breakpoint
CREATE TABLE "patient"."organizations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"region" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient"."patients" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"name" jsonb NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"gender" text collate "C" NOT NULL,
	"birth_date" date,
	"phone" text collate "C",
	"preferred_language" text collate "C" NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"risk_rank" smallint,
	"enrollment_status" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"relations_version" bigint
);
--> statement-breakpoint
CREATE TABLE "patient"."practitioners" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"name" jsonb NOT NULL,
	"profession" text collate "C" NOT NULL,
	"title" text collate "C",
	"department" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "patient"."refresh_tokens" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"spent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "patient"."relations_feed" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"last" bigint NOT NULL,
	CONSTRAINT "there_is_one_feed" CHECK ("patient"."relations_feed"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "patient"."sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "patient"."sign_in_failures" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "patient"."accounts" ADD CONSTRAINT "accounts_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patient"."patients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."accounts" ADD CONSTRAINT "accounts_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "patient"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."accounts" ADD CONSTRAINT "accounts_caregiver_id_caregivers_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "patient"."caregivers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."accounts" ADD CONSTRAINT "accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "patient"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."conditions" ADD CONSTRAINT "conditions_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patient"."patients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."conditions" ADD CONSTRAINT "conditions_recorded_by_id_practitioners_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "patient"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."consents" ADD CONSTRAINT "consents_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patient"."patients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."consents" ADD CONSTRAINT "consents_grantee_id_organizations_id_fk" FOREIGN KEY ("grantee_id") REFERENCES "patient"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."care_team_memberships" ADD CONSTRAINT "care_team_memberships_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patient"."patients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."care_team_memberships" ADD CONSTRAINT "care_team_memberships_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "patient"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."care_team_memberships" ADD CONSTRAINT "care_team_memberships_caregiver_id_caregivers_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "patient"."caregivers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."patients" ADD CONSTRAINT "patients_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "patient"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."practitioners" ADD CONSTRAINT "practitioners_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "patient"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "patient"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "patient"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_by_username" ON "patient"."accounts" USING btree ("username");--> statement-breakpoint
CREATE INDEX "conditions_by_patient" ON "patient"."conditions" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "consents_by_patient" ON "patient"."consents" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "consents_by_grantee" ON "patient"."consents" USING btree ("grantee_id","patient_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "patient"."idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "memberships_by_patient" ON "patient"."care_team_memberships" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "memberships_by_practitioner" ON "patient"."care_team_memberships" USING btree ("practitioner_id","patient_id");--> statement-breakpoint
CREATE INDEX "memberships_by_caregiver" ON "patient"."care_team_memberships" USING btree ("caregiver_id","patient_id");--> statement-breakpoint
CREATE INDEX "patients_by_name" ON "patient"."patients" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "patients_by_update" ON "patient"."patients" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "patients_by_relations_version" ON "patient"."patients" USING btree ("relations_version");--> statement-breakpoint
CREATE INDEX "practitioners_by_organization" ON "patient"."practitioners" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_by_session" ON "patient"."refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "patient"."sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "patient"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_by_end" ON "patient"."sign_in_failures" USING btree ("until");