-- Once the case is closed nobody waits for a receipt, and nothing leaves any more.
ALTER TABLE chain_message
  ADD COLUMN closed_at timestamptz,                                    -- when we heard that; null of a way that was through
  ADD CHECK (closed_at IS NULL OR (awaited IS NULL AND next_at IS NULL));
