-- What leaves for a branch of the Corporation with one run: closed, numbered, then sent off.
CREATE TABLE outbound_registry (
  id              uuid        PRIMARY KEY,                -- in the order in which they were closed
  organisation    text        NOT NULL,
  number          text        NOT NULL UNIQUE,
  day             date        NOT NULL,                   -- the organisation's own, of the closing
  branch          text        NOT NULL,
  closed_at       timestamptz NOT NULL,
  closed_by       text        NOT NULL,
  carrier         text        CHECK (carrier IN ('courier', 'post')),
  tracking_number text,
  dispatched_at   timestamptz,
  dispatched_by   text,
  CONSTRAINT outbound_registry_dispatched
    CHECK (num_nonnulls(carrier, dispatched_at, dispatched_by) IN (0, 3))
);

CREATE INDEX outbound_registries ON outbound_registry (organisation, id);

-- Number, service and edition are the case's, which never change.
CREATE TABLE outbound_line (
  registry    uuid    NOT NULL,
  line        integer NOT NULL CHECK (line > 0),
  application uuid    NOT NULL,
  number      text    NOT NULL,
  service     text    NOT NULL,
  passport    text    NOT NULL,
  "left"      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (registry, line)
);

CREATE INDEX outbound_lines_of_application ON outbound_line (application);
