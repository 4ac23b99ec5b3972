-- Papers that a branch of the Corporation did not accept: who came by the opaque id only, and no application. A row
-- never changes.
CREATE TABLE acceptance_refusal (
    id         uuid        PRIMARY KEY,
    number     text        NOT NULL CONSTRAINT acceptance_refusal_number_once UNIQUE,
    applicant  text        NOT NULL,
    service    text        NOT NULL,
    passport   text        NOT NULL,
    provider   text        NOT NULL,
    branch     text        NOT NULL,
    ground     text        NOT NULL,
    documents  text        NOT NULL CHECK (documents IS JSON ARRAY),
    refused_by text        NOT NULL,
    at         timestamptz NOT NULL
);
