-- An application's education chain: by which systems its request travels to the provider and the ready notice back.
CREATE TABLE chain (
  application_id uuid   PRIMARY KEY,
  number         text   NOT NULL,
  service        text   NOT NULL,
  passport       text   NOT NULL,
  provider       text   NOT NULL,
  systems        text[] NOT NULL CHECK (cardinality(systems) > 1),     -- in the order in which a request passes them
  silent_after   bigint NOT NULL CHECK (silent_after > 0)              -- seconds
);

-- What goes one way. No personal data: that is asked for when it leaves.
CREATE TABLE chain_message (
  id             uuid        PRIMARY KEY,                              -- the event's; receipts name it
  application_id uuid        NOT NULL REFERENCES chain,
  carries        text        NOT NULL CHECK (carries IN ('REQUEST', 'READY')),
  event          text        NOT NULL,                                 -- that began it, as it lay on its topic
  begun_at       timestamptz NOT NULL,
  next_at        timestamptz,                                          -- by the database's clock; null once it has left
  left_at        timestamptz,
  message_id     text,                                                 -- what the gateway calls it, and its chain
  correlation_id text,
  tries          integer     NOT NULL DEFAULT 0,
  cause          text,                                                 -- why the last try came to nothing
  awaited        text,                                                 -- whose receipt is next; null once the last has told
  silent_from    timestamptz,                                          -- from then on its silence is told
  silent_at      timestamptz,                                          -- when that was found
  UNIQUE (application_id, carries),
  CHECK ((awaited IS NULL) = (silent_from IS NULL)),
  CHECK (silent_at IS NULL OR awaited IS NOT NULL)
) WITH (fillfactor = 70);
CREATE INDEX chain_message_due ON chain_message (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX chain_message_quiet ON chain_message (silent_from) WHERE silent_from IS NOT NULL;
CREATE INDEX chain_message_silent ON chain_message (silent_from) WHERE silent_at IS NOT NULL;
CREATE INDEX chain_message_gone ON chain_message (message_id) WHERE awaited IS NOT NULL;

-- Of each system the first receipt.
CREATE TABLE chain_receipt (
  message    uuid        NOT NULL REFERENCES chain_message,
  system     text        NOT NULL,
  told_by    text        NOT NULL,
  at         timestamptz NOT NULL,                                     -- by the system's own clock
  message_id text        NOT NULL,
  kept_at    timestamptz NOT NULL,                                     -- by ours
  PRIMARY KEY (message, system)
);
