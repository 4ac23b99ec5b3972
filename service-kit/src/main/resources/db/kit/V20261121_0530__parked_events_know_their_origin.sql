-- Where a parked event came from: should it prove to be the faulty one, its dead letter says so.
ALTER TABLE parked_event
  ADD COLUMN topic           text    NOT NULL DEFAULT 'unknown',
  ADD COLUMN kafka_partition integer NOT NULL DEFAULT -1,
  ADD COLUMN kafka_offset    bigint  NOT NULL DEFAULT -1;
