-- When papers were at the branch again that the provider had given back; null until they are.
ALTER TABLE transfer_line ADD COLUMN came_back_at timestamptz;
