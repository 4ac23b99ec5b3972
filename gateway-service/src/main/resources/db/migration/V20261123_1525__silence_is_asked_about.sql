-- When the gateway is asked next what became of a message behind which somebody is silent.
ALTER TABLE chain_message ADD COLUMN ask_at timestamptz;
