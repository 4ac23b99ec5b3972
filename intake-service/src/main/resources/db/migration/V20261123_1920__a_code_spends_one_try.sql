-- Codes that were wrong, as keyed hashes: the same one again, of a retry, is no other try.
ALTER TABLE one_time_password ADD COLUMN wrong text[] NOT NULL DEFAULT '{}';
