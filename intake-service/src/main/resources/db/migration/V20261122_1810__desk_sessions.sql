-- How long people waited for a counter of the Corporation and were served there. Nothing names who was served.
CREATE TABLE desk_session (
    id         uuid        PRIMARY KEY,
    branch     text        NOT NULL,
    operator   text        NOT NULL,
    service    text        NOT NULL,
    passport   text        NOT NULL,
    arrived_at timestamptz,
    opened_at  timestamptz NOT NULL,
    ended_at   timestamptz
);
