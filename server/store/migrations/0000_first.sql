-- Begun by drizzle-kit, finished by hand: STRICT on every table; the append-only tables refuse UPDATE, DELETE and a second INSERT under the
-- same key (INSERT OR REPLACE would delete without firing a delete trigger).
CREATE TABLE `campaigns` (
	`ward` text NOT NULL,
	`id` text NOT NULL,
	`settings` text NOT NULL,
	`report` text NOT NULL,
	`duplicate_keys` text NOT NULL,
	`next_cut` integer,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `cards` (
	`ward` text NOT NULL,
	`token_hash` text NOT NULL,
	`person` text NOT NULL,
	`pin_hash` text,
	`wrong_tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`ward`, `token_hash`),
	FOREIGN KEY (`ward`,`person`) REFERENCES `people`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cards_by_person` ON `cards` (`ward`,`person`);--> statement-breakpoint
CREATE TABLE `desk_claims` (
	`ward` text NOT NULL,
	`record` text NOT NULL,
	`person` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`ward`, `record`),
	FOREIGN KEY (`ward`,`record`) REFERENCES `records`(`ward`,`record`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `devices` (
	`ward` text NOT NULL,
	`person` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	`unsent` integer NOT NULL,
	PRIMARY KEY(`ward`, `person`, `id`),
	FOREIGN KEY (`ward`,`person`) REFERENCES `people`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `entities` (
	`ward` text NOT NULL,
	`list` text NOT NULL,
	`id` text NOT NULL,
	`residential_group` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`sort_key` text NOT NULL,
	`properties` text NOT NULL,
	`removed` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `list`, `id`),
	FOREIGN KEY (`ward`,`residential_group`) REFERENCES `residential_groups`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `entities_by_group` ON `entities` (`ward`,`residential_group`,`seq`);--> statement-breakpoint
CREATE TABLE `entity_revisions` (
	`ward` text NOT NULL,
	`list` text NOT NULL,
	`id` text NOT NULL,
	`residential_group` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`sort_key` text NOT NULL,
	`properties` text NOT NULL,
	`removed` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `list`, `id`, `seq`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `entity_revisions_by_group` ON `entity_revisions` (`ward`,`residential_group`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`ward` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`ward`, `seq`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`ward`,`subject`,`seq`);--> statement-breakpoint
CREATE TABLE `form_versions` (
	`ward` text NOT NULL,
	`form` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`digest` text NOT NULL,
	`published_at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `form`, `version`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`ward` text NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`ward`, `token_hash`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`ward` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_groups` (
	`ward` text NOT NULL,
	`person` text NOT NULL,
	`residential_group` text NOT NULL,
	PRIMARY KEY(`ward`, `person`, `residential_group`),
	FOREIGN KEY (`ward`,`person`) REFERENCES `people`(`ward`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ward`,`residential_group`) REFERENCES `residential_groups`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_groups_by_group` ON `person_groups` (`ward`,`residential_group`);--> statement-breakpoint
CREATE TABLE `photos` (
	`ward` text NOT NULL,
	`digest` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`arrived_at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `digest`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `record_keys` (
	`ward` text NOT NULL,
	`campaign` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`record` text NOT NULL,
	PRIMARY KEY(`ward`, `campaign`, `kind`, `value`, `record`),
	FOREIGN KEY (`ward`,`record`) REFERENCES `records`(`ward`,`record`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `record_keys_by_record` ON `record_keys` (`ward`,`record`);--> statement-breakpoint
CREATE TABLE `record_versions` (
	`ward` text NOT NULL,
	`version` text NOT NULL,
	`digest` text NOT NULL,
	`record` text NOT NULL,
	`replaces` text,
	`campaign` text NOT NULL,
	`form` text NOT NULL,
	`form_version` integer NOT NULL,
	`entity` text,
	`residential_group` text NOT NULL,
	`person` text NOT NULL,
	`device` text NOT NULL,
	`content` text NOT NULL,
	`findings` text NOT NULL,
	`facts` text NOT NULL,
	`finalized_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`reporting_day` text NOT NULL,
	`standing` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `version`, `digest`),
	FOREIGN KEY (`ward`,`record`) REFERENCES `records`(`ward`,`record`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ward`,`form`,`form_version`) REFERENCES `form_versions`(`ward`,`form`,`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `record_versions_by_seq` ON `record_versions` (`ward`,`seq`);--> statement-breakpoint
CREATE INDEX `record_versions_by_record` ON `record_versions` (`ward`,`record`,`seq`);--> statement-breakpoint
CREATE INDEX `record_versions_by_day` ON `record_versions` (`ward`,`campaign`,`reporting_day`);--> statement-breakpoint
CREATE TABLE `records` (
	`ward` text NOT NULL,
	`record` text NOT NULL,
	`campaign` text NOT NULL,
	`form` text NOT NULL,
	`form_version` integer NOT NULL,
	`entity` text,
	`residential_group` text NOT NULL,
	`collector` text NOT NULL,
	`head_version` text NOT NULL,
	`head_digest` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`search` text NOT NULL,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`photos_named` integer NOT NULL,
	`photos_wanted` integer NOT NULL,
	`first_reporting_day` text NOT NULL,
	`first_received_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`reporting_day` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `record`),
	FOREIGN KEY (`ward`,`campaign`) REFERENCES `campaigns`(`ward`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ward`,`residential_group`) REFERENCES `residential_groups`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `records_by_group` ON `records` (`ward`,`residential_group`,`seq`);--> statement-breakpoint
CREATE INDEX `records_by_state` ON `records` (`ward`,`campaign`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `records_by_entity` ON `records` (`ward`,`campaign`,`entity`);--> statement-breakpoint
CREATE TABLE `reports` (
	`ward` text NOT NULL,
	`campaign` text NOT NULL,
	`day` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`through_seq` integer NOT NULL,
	`inputs_digest` text NOT NULL,
	`counted_versions` integer NOT NULL,
	`previous_digest` text NOT NULL,
	`digest` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `campaign`, `day`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_by_number` ON `reports` (`ward`,`campaign`,`number`);--> statement-breakpoint
CREATE TABLE `residential_groups` (
	`ward` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`order` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reviews` (
	`ward` text NOT NULL,
	`seq` integer NOT NULL,
	`record` text NOT NULL,
	`version` text NOT NULL,
	`decision` text NOT NULL,
	`reasons` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`ward`, `seq`),
	FOREIGN KEY (`ward`,`record`) REFERENCES `records`(`ward`,`record`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reviews_by_record` ON `reviews` (`ward`,`record`,`seq`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`ward` text NOT NULL,
	`token_hash` text NOT NULL,
	`person` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`ward`, `token_hash`),
	FOREIGN KEY (`ward`,`person`) REFERENCES `people`(`ward`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`ward`,`person`);--> statement-breakpoint
CREATE TABLE `version_photos` (
	`ward` text NOT NULL,
	`version` text NOT NULL,
	`version_digest` text NOT NULL,
	`record` text NOT NULL,
	`question` text NOT NULL,
	`position` integer NOT NULL,
	`digest` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`ward`, `version`, `version_digest`, `question`, `position`),
	FOREIGN KEY (`ward`,`version`,`version_digest`) REFERENCES `record_versions`(`ward`,`version`,`digest`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `version_photos_by_digest` ON `version_photos` (`ward`,`digest`);--> statement-breakpoint
CREATE INDEX `version_photos_by_record` ON `version_photos` (`ward`,`record`);--> statement-breakpoint
CREATE TABLE `wards` (
	`ward` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`epoch` text NOT NULL,
	`demo` integer NOT NULL,
	`installation` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `form_versions_refuse_update` BEFORE UPDATE ON `form_versions` BEGIN SELECT RAISE(ABORT, 'form_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `form_versions_refuse_delete` BEFORE DELETE ON `form_versions` BEGIN SELECT RAISE(ABORT, 'form_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `form_versions_refuse_replace` BEFORE INSERT ON `form_versions` WHEN EXISTS (SELECT 1 FROM `form_versions` WHERE "ward" = NEW."ward" AND "form" = NEW."form" AND "version" = NEW."version") BEGIN SELECT RAISE(ABORT, 'form_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `entity_revisions_refuse_update` BEFORE UPDATE ON `entity_revisions` BEGIN SELECT RAISE(ABORT, 'entity_revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `entity_revisions_refuse_delete` BEFORE DELETE ON `entity_revisions` BEGIN SELECT RAISE(ABORT, 'entity_revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `entity_revisions_refuse_replace` BEFORE INSERT ON `entity_revisions` WHEN EXISTS (SELECT 1 FROM `entity_revisions` WHERE "ward" = NEW."ward" AND "list" = NEW."list" AND "id" = NEW."id" AND "seq" = NEW."seq") BEGIN SELECT RAISE(ABORT, 'entity_revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_refuse_update` BEFORE UPDATE ON `record_versions` BEGIN SELECT RAISE(ABORT, 'record_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_refuse_delete` BEFORE DELETE ON `record_versions` BEGIN SELECT RAISE(ABORT, 'record_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_refuse_replace` BEFORE INSERT ON `record_versions` WHEN EXISTS (SELECT 1 FROM `record_versions` WHERE "ward" = NEW."ward" AND "version" = NEW."version" AND "digest" = NEW."digest") BEGIN SELECT RAISE(ABORT, 'record_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `version_photos_refuse_update` BEFORE UPDATE ON `version_photos` BEGIN SELECT RAISE(ABORT, 'version_photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `version_photos_refuse_delete` BEFORE DELETE ON `version_photos` BEGIN SELECT RAISE(ABORT, 'version_photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `version_photos_refuse_replace` BEFORE INSERT ON `version_photos` WHEN EXISTS (SELECT 1 FROM `version_photos` WHERE "ward" = NEW."ward" AND "version" = NEW."version" AND "version_digest" = NEW."version_digest" AND "question" = NEW."question" AND "position" = NEW."position") BEGIN SELECT RAISE(ABORT, 'version_photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `photos_refuse_update` BEFORE UPDATE ON `photos` BEGIN SELECT RAISE(ABORT, 'photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `photos_refuse_delete` BEFORE DELETE ON `photos` BEGIN SELECT RAISE(ABORT, 'photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `photos_refuse_replace` BEFORE INSERT ON `photos` WHEN EXISTS (SELECT 1 FROM `photos` WHERE "ward" = NEW."ward" AND "digest" = NEW."digest") BEGIN SELECT RAISE(ABORT, 'photos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_refuse_update` BEFORE UPDATE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_refuse_delete` BEFORE DELETE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_refuse_replace` BEFORE INSERT ON `reviews` WHEN EXISTS (SELECT 1 FROM `reviews` WHERE "ward" = NEW."ward" AND "seq" = NEW."seq") BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_refuse_update` BEFORE UPDATE ON `reports` BEGIN SELECT RAISE(ABORT, 'reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_refuse_delete` BEFORE DELETE ON `reports` BEGIN SELECT RAISE(ABORT, 'reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_refuse_replace` BEFORE INSERT ON `reports` WHEN EXISTS (SELECT 1 FROM `reports` WHERE "ward" = NEW."ward" AND "campaign" = NEW."campaign" AND "day" = NEW."day") BEGIN SELECT RAISE(ABORT, 'reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_refuse_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_refuse_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_refuse_replace` BEFORE INSERT ON `events` WHEN EXISTS (SELECT 1 FROM `events` WHERE "ward" = NEW."ward" AND "seq" = NEW."seq") BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
