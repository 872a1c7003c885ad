CREATE SCHEMA "vitals";
--> statement-breakpoint
CREATE TYPE "vitals"."alert_severity" AS ENUM('INFO', 'WARNING', 'URGENT', 'CRITICAL');--> statement-breakpoint
CREATE TABLE "vitals"."alert_commands" (
	"caller_id" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"alert_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alert_commands_caller_id_key_pk" PRIMARY KEY("caller_id","key")
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_events" (
	"id" text PRIMARY KEY NOT NULL,
	"alert_id" text NOT NULL,
	"type" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"severity" "vitals"."alert_severity" NOT NULL,
	"note" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_inbox_entries" (
	"recipient_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"event_id" text NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alert_inbox_entries_recipient_id_seq_pk" PRIMARY KEY("recipient_id","seq")
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_inbox_epoch" (
	"only" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"epoch" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_inbox_heads" (
	"recipient_id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"pruned_to" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_readings" (
	"alert_id" text NOT NULL,
	"reading_id" text NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"reading" jsonb NOT NULL,
	CONSTRAINT "alert_readings_alert_id_reading_id_pk" PRIMARY KEY("alert_id","reading_id")
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_rule_sets" (
	"scope" text NOT NULL,
	"owner_id" text NOT NULL,
	"rules" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "alert_rule_sets_scope_owner_id_pk" PRIMARY KEY("scope","owner_id")
);
--> statement-breakpoint
CREATE TABLE "vitals"."alert_rule_states" (
	"patient_id" text NOT NULL,
	"family" text NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "alert_rule_states_patient_id_family_pk" PRIMARY KEY("patient_id","family")
);
--> statement-breakpoint
CREATE TABLE "vitals"."alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"patient_id" text NOT NULL,
	"family" text NOT NULL,
	"kind" text NOT NULL,
	"severity" "vitals"."alert_severity" NOT NULL,
	"status" text NOT NULL,
	"rule" jsonb NOT NULL,
	"observed" jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"last_sounded_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"occurrences" integer NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by_id" text,
	"noticed_by" jsonb NOT NULL,
	"snoozed_until" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by_id" text,
	"resolution" text,
	"resolution_note" text,
	"version" integer NOT NULL,
	"state_version" integer NOT NULL,
	CONSTRAINT "an_open_alert_is_not_resolved" CHECK (("vitals"."alerts"."resolved_at" is null) = ("vitals"."alerts"."status" not in ('RESOLVED', 'AUTO_RESOLVED')))
);
--> statement-breakpoint
ALTER TABLE "vitals"."alert_events" ADD CONSTRAINT "alert_events_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "vitals"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vitals"."alert_inbox_entries" ADD CONSTRAINT "alert_inbox_entries_event_id_alert_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "vitals"."alert_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vitals"."alert_readings" ADD CONSTRAINT "alert_readings_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "vitals"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_commands_by_age" ON "vitals"."alert_commands" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_events_by_alert" ON "vitals"."alert_events" USING btree ("alert_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_inbox_once_each" ON "vitals"."alert_inbox_entries" USING btree ("recipient_id","event_id");--> statement-breakpoint
CREATE INDEX "alert_inbox_by_age" ON "vitals"."alert_inbox_entries" USING btree ("stored_at");--> statement-breakpoint
CREATE INDEX "alert_readings_by_reading" ON "vitals"."alert_readings" USING btree ("reading_id");--> statement-breakpoint
CREATE INDEX "alert_readings_by_time" ON "vitals"."alert_readings" USING btree ("alert_id","effective_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_open_of_a_family" ON "vitals"."alerts" USING btree ("patient_id","family") WHERE "vitals"."alerts"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "alerts_by_patient" ON "vitals"."alerts" USING btree ("patient_id","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "alerts_open_by_severity" ON "vitals"."alerts" USING btree ("patient_id","severity" DESC NULLS LAST,"raised_at","id") WHERE "vitals"."alerts"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "alerts_due" ON "vitals"."alerts" USING btree ("due_at") WHERE "vitals"."alerts"."due_at" is not null;