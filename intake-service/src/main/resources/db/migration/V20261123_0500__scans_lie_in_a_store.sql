-- The bytes of scans lie in a store of their own choice; this is the one that needs no further part.
CREATE TABLE attachment_content (
    id      uuid  PRIMARY KEY,
    content bytea NOT NULL
);

-- Nobody may add a scan between the copy and the end of the column that is copied.
LOCK TABLE attachment IN ACCESS EXCLUSIVE MODE;

-- PDF, JPEG and PNG are compressed already: stored as they are, outside the row.
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

INSERT INTO attachment_content (id, content) SELECT id, content FROM attachment;

ALTER TABLE attachment ADD COLUMN kept_in text NOT NULL DEFAULT 'postgresql';
ALTER TABLE attachment ALTER COLUMN kept_in DROP DEFAULT;
ALTER TABLE attachment DROP COLUMN content;

-- Written before the bytes are, and gone with the row that speaks of them: what stays has no owner.
CREATE TABLE attachment_upload (
    id        uuid        PRIMARY KEY,
    kept_in   text        NOT NULL,
    since     timestamptz NOT NULL,
    abandoned boolean     NOT NULL DEFAULT false
);

CREATE INDEX attachment_upload_since ON attachment_upload (since);
