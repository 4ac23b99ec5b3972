-- Whose hand papers went through on their way: null for what was found, given back or received before it was kept.
ALTER TABLE transfer_line
    ADD COLUMN found_by     text CHECK (found_by IS NULL OR finding IS NOT NULL),
    ADD COLUMN returned_at  timestamptz,
    ADD COLUMN returned_by  text CHECK (returned_by IS NULL OR returned_at IS NOT NULL),
    ADD COLUMN came_back_by text CHECK (came_back_by IS NULL OR came_back_at IS NOT NULL);
