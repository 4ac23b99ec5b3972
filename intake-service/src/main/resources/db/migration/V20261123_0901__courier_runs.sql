-- Which papers were at a branch at a moment of a day.
CREATE INDEX transfer_line_left ON transfer_line (branch, left_at);
CREATE INDEX transfer_registry_dispatched ON transfer_registry (branch, dispatched_at) WHERE carrier = 'courier';
