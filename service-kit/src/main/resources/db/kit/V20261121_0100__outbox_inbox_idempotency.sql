-- What every service needs beside its own tables. Narrow on purpose: each row is written with every act.

CREATE TABLE outbox (
  seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid     NOT NULL,
  application_id uuid     NOT NULL,
  share          smallint NOT NULL,
  topic          text     NOT NULL,
  payload        bytea    NOT NULL,
  -- By the database's clock; for the age of the backlog only.
  at             timestamptz NOT NULL DEFAULT now()
);

-- How far each consumer has come with each application of each source: the inbox's UNIQUE key.
CREATE TABLE stream_position (
  consumer       text    NOT NULL,
  application_id uuid    NOT NULL,
  source         text    NOT NULL,
  version        integer NOT NULL,
  PRIMARY KEY (application_id, source, consumer)
) WITH (fillfactor = 80);

-- Events that came before their predecessor, or before their cause from another topic.
CREATE TABLE parked_event (
  consumer       text    NOT NULL,
  application_id uuid    NOT NULL,
  source         text    NOT NULL,
  version        integer NOT NULL,
  parked_at      timestamptz NOT NULL DEFAULT now(),
  payload        bytea   NOT NULL,
  PRIMARY KEY (application_id, source, version, consumer)
);

-- Records that could not be handled, with their cause; also sent to the dead-letter topic.
CREATE TABLE dead_letter (
  id               uuid        PRIMARY KEY,
  consumer         text        NOT NULL,
  topic            text        NOT NULL,
  kafka_partition  integer     NOT NULL,
  kafka_offset     bigint      NOT NULL,
  record_key       text,
  payload          bytea,
  cause            text        NOT NULL,
  at               timestamptz NOT NULL,
  replayed_at      timestamptz,
  UNIQUE (consumer, topic, kafka_partition, kafka_offset)
);

CREATE INDEX dead_letter_waiting ON dead_letter (id) WHERE replayed_at IS NULL;

-- The answer that a command got, written in the command's transaction.
CREATE TABLE idempotency (
  caller       text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       smallint    NOT NULL,
  headers      text        NOT NULL,
  body         bytea,
  at           timestamptz NOT NULL,
  CONSTRAINT idempotency_pk PRIMARY KEY (caller, key)
);
