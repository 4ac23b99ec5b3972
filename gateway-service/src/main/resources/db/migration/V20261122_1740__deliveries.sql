-- Of each application the one status that is next: one row, locked by whoever takes it.
CREATE TABLE delivery_queue (
  application_id uuid        PRIMARY KEY,
  told           integer     NOT NULL CHECK (told > 0),               -- statuses heard so far
  delivered      integer     NOT NULL DEFAULT 0,                      -- and confirmed by the gateway
  next_at        timestamptz,                                         -- by the database's clock; null when nothing waits
  CHECK (delivered BETWEEN 0 AND told)
) WITH (fillfactor = 70);
CREATE INDEX delivery_queue_due ON delivery_queue (next_at) WHERE next_at IS NOT NULL;

-- Every change of status that the gateway has to hear of. No personal data: that is asked for when it leaves.
CREATE TABLE delivery (
  id             uuid        PRIMARY KEY,                             -- the event's; the other side knows a repetition by it
  application_id uuid        NOT NULL,
  version        integer     NOT NULL,                                -- place among those of its application, from 1
  status         text        NOT NULL,
  event          text        NOT NULL,                                -- as it lay on its topic
  heard_at       timestamptz NOT NULL DEFAULT now(),
  state          text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'DELIVERED')),
  message_id     text,                                                -- what the gateway calls it
  tries          integer     NOT NULL DEFAULT 0,
  cause          text,                                                -- why the last try came to nothing
  sent_at        timestamptz,
  delivered_at   timestamptz,
  UNIQUE (application_id, version),
  CHECK (state <> 'SENT' OR message_id IS NOT NULL)
) WITH (fillfactor = 70);
CREATE INDEX delivery_open ON delivery (id, heard_at) WHERE state <> 'DELIVERED';
CREATE INDEX delivery_by_message ON delivery (message_id) WHERE message_id IS NOT NULL;

-- What this service has heard of organisations: the last event of each, as it came.
CREATE TABLE organisation_heard (
  code    text    PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  event   bytea   NOT NULL
);
