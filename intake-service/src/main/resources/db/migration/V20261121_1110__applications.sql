-- The part of an application that changes: small, so that a change costs little WAL.
CREATE TABLE application (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL CONSTRAINT application_number_once UNIQUE,
    applicant       text        NOT NULL,
    service         text        NOT NULL,
    passport        text        NOT NULL,
    provider        text        NOT NULL,
    accepted_at     timestamptz NOT NULL,
    registered      date        NOT NULL,
    due             timestamptz,
    state           text        NOT NULL CHECK (state IN ('ACCEPTED', 'REGISTERED', 'IN_PROGRESS', 'SIGNED',
                                                          'READY', 'ISSUED', 'REFUSED', 'WITHDRAWN')),
    incoming_number text,
    ground          text        CHECK (ground IS NULL OR state = 'REFUSED'),
    withdrawal      text        NOT NULL DEFAULT 'NONE' CHECK (withdrawal IN ('NONE', 'ASKED', 'DECLINED')),
    -- of the last event that this service published about the application
    published       integer     NOT NULL CHECK (published > 0),
    -- grows with every change of this row
    version         integer     NOT NULL CHECK (version > 0)
) WITH (fillfactor = 80);

-- One's own applications, newest first: ids are ordered by time.
CREATE INDEX application_of_applicant ON application (applicant, id DESC);

-- What was filed and what was answered. Never updated.
-- No foreign keys here and below: the rows of one acceptance are written by one statement, and a key check would
-- lock (and so rewrite) the application's row.
CREATE TABLE application_form (
    application uuid        PRIMARY KEY,
    iin         text        NOT NULL,
    language    text        NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    channel     text        NOT NULL,
    consent_at  timestamptz NOT NULL,
    pickup      text        NOT NULL CHECK (pickup IS JSON OBJECT),
    form        text        NOT NULL CHECK (form IS JSON OBJECT),
    documents   text        NOT NULL CHECK (documents IS JSON ARRAY),
    term        text        NOT NULL CHECK (term IS JSON OBJECT)
);

-- An attachment is filed with one application at most: the primary key decides between two that race.
CREATE TABLE filed_document (
    attachment  uuid NOT NULL CONSTRAINT attachment_filed_once PRIMARY KEY,
    application uuid NOT NULL
);

-- One row per event about an application. The key makes a repeated event harmless.
CREATE TABLE timeline (
    application uuid        NOT NULL,
    event       uuid        NOT NULL,
    type        text        NOT NULL,
    at          timestamptz NOT NULL,
    role        text        NOT NULL,
    step        text,
    due         timestamptz,
    detail      text        CHECK (detail IS NULL OR detail IS JSON OBJECT),
    PRIMARY KEY (application, event)
);
