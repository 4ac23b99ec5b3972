-- How often the contact centre was told wrong checks for a number; a number of no application counts too, so that the
-- two can't be told apart. A row is gone after a right answer, or once its time is over.
CREATE TABLE lookup_try (
    number text        PRIMARY KEY,
    tries  integer     NOT NULL CHECK (tries > 0),
    until  timestamptz NOT NULL
);
CREATE INDEX lookup_try_until ON lookup_try (until);
