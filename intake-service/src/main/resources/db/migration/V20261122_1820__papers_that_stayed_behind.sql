-- A registry left without papers that it names. They wait for another by their line, which begins anew; this is what
-- the first one keeps of them.
CREATE TABLE transfer_stayed (
    registry    text        NOT NULL,
    line        integer     NOT NULL CHECK (line > 0),
    application uuid        NOT NULL,
    at          timestamptz NOT NULL,
    by          text        NOT NULL,
    PRIMARY KEY (registry, line)
);
