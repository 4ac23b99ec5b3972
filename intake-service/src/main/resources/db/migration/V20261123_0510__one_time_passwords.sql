-- One-time passwords: what they are bound to and what proves them, as keyed hashes in hexadecimal.
CREATE TABLE one_time_password (
    id          uuid        PRIMARY KEY,
    person      text        NOT NULL,
    phone       text        NOT NULL,
    purpose     text        NOT NULL,
    digest      text        NOT NULL,
    code        text        NOT NULL,
    valid_until timestamptz NOT NULL,
    tries       integer     NOT NULL DEFAULT 0
);

CREATE INDEX one_time_password_valid_until ON one_time_password (valid_until);

-- A row for each that was used, for good: what takes one writes it in its own statement.
CREATE TABLE one_time_password_use (
    password    uuid NOT NULL,
    application uuid NOT NULL,
    CONSTRAINT one_time_password_once PRIMARY KEY (password)
);

-- How many were asked for lately, by a keyed hash of the phone and by the opaque id of the person.
CREATE TABLE one_time_password_rate (
    whose text        PRIMARY KEY,
    asked integer     NOT NULL,
    until timestamptz NOT NULL
);

CREATE INDEX one_time_password_rate_until ON one_time_password_rate (until);
