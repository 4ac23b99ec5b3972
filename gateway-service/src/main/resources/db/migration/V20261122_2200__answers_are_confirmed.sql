-- An answer is owed until the gateway has confirmed it: CONFIRMATION says that it has taken it, under an id of its own.
ALTER TABLE inbound_message
  ADD COLUMN application_id uuid,                                     -- null where the message was refused
  ADD COLUMN answer_id      text,                                     -- what the gateway calls the answer that it was brought last
  ADD COLUMN answered_at    timestamptz,
  DROP CONSTRAINT inbound_message_owed_check,
  ADD CONSTRAINT inbound_message_owed_check CHECK (owed IN ('NOTIFICATION', 'ANSWER', 'CONFIRMATION', 'NONE')),
  ADD CHECK (owed <> 'CONFIRMATION' OR (answer_id IS NOT NULL AND answered_at IS NOT NULL));
UPDATE inbound_message SET application_id = (outcome::json #>> '{accepted,application}')::uuid;
CREATE INDEX inbound_message_owed ON inbound_message (heard_at, message_id) WHERE owed <> 'NONE';
CREATE INDEX inbound_message_owed_of ON inbound_message (application_id) WHERE owed <> 'NONE';
CREATE INDEX inbound_message_by_answer ON inbound_message (answer_id) WHERE owed = 'CONFIRMATION';
