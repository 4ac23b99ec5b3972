-- What this service has heard of organisations: the last event of each, as it came.
CREATE TABLE organisation_heard (
  code    text    PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  event   bytea   NOT NULL
);
