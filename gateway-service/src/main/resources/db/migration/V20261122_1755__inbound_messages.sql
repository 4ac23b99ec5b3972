-- Messages of the portal and what came of each: the first answer is the answer. What was filed lies with intake-service.
CREATE TABLE inbound_message (
  message_id     text        PRIMARY KEY,                             -- the sender's
  chain          text        NOT NULL,                                -- every answer goes back under it
  content_hash   bytea       NOT NULL,
  heard_at       timestamptz NOT NULL DEFAULT now(),
  outcome        text        NOT NULL CHECK (outcome IS JSON OBJECT),
  -- What the gateway is still owed of a message of the asynchronous channel; NONE of the synchronous one.
  owed           text        NOT NULL CHECK (owed IN ('NOTIFICATION', 'ANSWER', 'NONE')),
  next_at        timestamptz,
  tries          integer     NOT NULL DEFAULT 0,
  cause          text,
  CHECK ((owed = 'NONE') = (next_at IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX inbound_message_due ON inbound_message (next_at) WHERE next_at IS NOT NULL;
