-- Scans that an applicant has uploaded. A row never changes; filing binds it through filed_document.
CREATE TABLE attachment (
    id         uuid        PRIMARY KEY,
    owner      text        NOT NULL,
    document   text        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL CHECK (size > 0),
    sha256     bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    stored_at  timestamptz NOT NULL,
    content    bytea       NOT NULL,
    CHECK (octet_length(content) = size)
);

-- PDF, JPEG and PNG are compressed already: stored as they are, outside the row.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
