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
CREATE TABLE "vitals"."device_associations" (
	"id" text PRIMARY KEY NOT NULL,
	"device_id" text NOT NULL,
	"patient_id" text NOT NULL,
	"start" timestamp (3) with time zone NOT NULL,
	"end" timestamp (3) with time zone,
	"bound_by" text,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "vitals"."device_commands" (
	"caller_id" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"association_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "device_commands_caller_id_key_pk" PRIMARY KEY("caller_id","key")
);
--> statement-breakpoint
CREATE TABLE "vitals"."devices" (
	"id" text PRIMARY KEY NOT NULL,
	"serial_number" text NOT NULL,
	"manufacturer" text NOT NULL,
	"model" text NOT NULL,
	"udi" text,
	"kinds" jsonb NOT NULL,
	"glucose_method" text,
	"validated" boolean NOT NULL,
	"silent_minutes" integer NOT NULL,
	"standing" text NOT NULL,
	"credential_hash" text,
	"connected" boolean DEFAULT false NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"boot_id" text,
	"battery_percent" integer,
	"firmware_version" text,
	"clock_quality" text
);
--> statement-breakpoint
CREATE TABLE "vitals"."drain_lease" (
	"only" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."quarantine" (
	"id" text PRIMARY KEY NOT NULL,
	"device_id" text NOT NULL,
	"reason" text NOT NULL,
	"content" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."reading_feed" (
	"patient_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "vitals"."reading_feed_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reading_id" text NOT NULL,
	"reading" jsonb NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"drained_at" timestamp (3) with time zone,
	CONSTRAINT "reading_feed_patient_id_seq_pk" PRIMARY KEY("patient_id","seq")
);
--> statement-breakpoint
CREATE TABLE "vitals"."reading_feed_heads" (
	"patient_id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."reading_identities" (
	"key" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"reading_id" text NOT NULL,
	"patient_id" text NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals"."withdrawn_readings" (
	"reading_id" text PRIMARY KEY NOT NULL,
	"patient_id" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vitals"."alert_events" ADD CONSTRAINT "alert_events_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "vitals"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vitals"."alert_inbox_entries" ADD CONSTRAINT "alert_inbox_entries_event_id_alert_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "vitals"."alert_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vitals"."alert_readings" ADD CONSTRAINT "alert_readings_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "vitals"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vitals"."device_associations" ADD CONSTRAINT "device_associations_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "vitals"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_commands_by_age" ON "vitals"."alert_commands" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_events_by_alert" ON "vitals"."alert_events" USING btree ("alert_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_inbox_once_each" ON "vitals"."alert_inbox_entries" USING btree ("recipient_id","event_id");--> statement-breakpoint
CREATE INDEX "alert_inbox_by_age" ON "vitals"."alert_inbox_entries" USING btree ("stored_at");--> statement-breakpoint
CREATE INDEX "alert_readings_by_reading" ON "vitals"."alert_readings" USING btree ("reading_id");--> statement-breakpoint
CREATE INDEX "alert_readings_by_time" ON "vitals"."alert_readings" USING btree ("alert_id","effective_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_open_of_a_family" ON "vitals"."alerts" USING btree ("patient_id","family") WHERE "vitals"."alerts"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "alerts_by_patient" ON "vitals"."alerts" USING btree ("patient_id","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "alerts_open_by_severity" ON "vitals"."alerts" USING btree ("patient_id","severity" DESC NULLS LAST,"raised_at","id") WHERE "vitals"."alerts"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "alerts_due" ON "vitals"."alerts" USING btree ("due_at") WHERE "vitals"."alerts"."due_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "device_associations_one_at_a_time" ON "vitals"."device_associations" USING btree ("device_id") WHERE "vitals"."device_associations"."end" is null;--> statement-breakpoint
CREATE INDEX "device_associations_by_device" ON "vitals"."device_associations" USING btree ("device_id","start");--> statement-breakpoint
CREATE INDEX "device_associations_by_patient" ON "vitals"."device_associations" USING btree ("patient_id","start" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "device_commands_by_age" ON "vitals"."device_commands" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "devices_by_serial_number" ON "vitals"."devices" USING btree ("serial_number","model");--> statement-breakpoint
CREATE INDEX "quarantine_by_age" ON "vitals"."quarantine" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "quarantine_by_device" ON "vitals"."quarantine" USING btree ("device_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reading_feed_to_drain" ON "vitals"."reading_feed" USING btree ("position") WHERE "vitals"."reading_feed"."drained_at" is null;--> statement-breakpoint
CREATE INDEX "reading_feed_by_reading" ON "vitals"."reading_feed" USING btree ("reading_id") WHERE "vitals"."reading_feed"."drained_at" is null;--> statement-breakpoint
CREATE INDEX "reading_feed_pending_of_patient" ON "vitals"."reading_feed" USING btree ("patient_id") WHERE "vitals"."reading_feed"."drained_at" is null;--> statement-breakpoint
CREATE INDEX "reading_feed_by_age" ON "vitals"."reading_feed" USING btree ("drained_at") WHERE "vitals"."reading_feed"."drained_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reading_identities_by_reading" ON "vitals"."reading_identities" USING btree ("reading_id");--> statement-breakpoint
CREATE INDEX "reading_identities_by_time" ON "vitals"."reading_identities" USING btree ("patient_id","effective_at");