-- Applications that came before this service has heard of their organisation. Their events are parked
-- and offered again once it has; a row stays a moment longer than they do.
CREATE TABLE organisation_awaited (
  application_id uuid PRIMARY KEY,
  code           text NOT NULL
);
