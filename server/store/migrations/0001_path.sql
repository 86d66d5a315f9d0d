-- Begun by drizzle-kit, finished by hand: STRICT on every table. Rows of before have the campaign's first stage (''), no figures, no outcomes.
CREATE TABLE `campaign_drafts` (
	`ward` text NOT NULL,
	`id` text NOT NULL,
	`package` text NOT NULL,
	`dates` text,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_choices` (
	`ward` text NOT NULL,
	`list` text NOT NULL,
	`fingerprint` text NOT NULL,
	`choices` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`ward`, `list`, `fingerprint`)
) STRICT;
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `plan` text;--> statement-breakpoint
ALTER TABLE `people` ADD `duties` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_versions` ADD `stage` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_versions` ADD `figures` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_versions` ADD `outcomes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `records` ADD `stage` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `records_by_stage` ON `records` (`ward`,`campaign`,`stage`,`state`,`received_at`);