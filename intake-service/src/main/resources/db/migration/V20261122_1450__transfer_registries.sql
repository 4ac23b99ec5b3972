-- A registry by which a branch of the Corporation sends papers to a provider (Rules, items 41 and 42). Written when it
-- is closed; the run that takes it along is added when it leaves.
CREATE TABLE transfer_registry (
    number          text        PRIMARY KEY,
    branch          text        NOT NULL,
    day             date        NOT NULL,
    run             integer     NOT NULL CHECK (run > 0),
    provider        text        NOT NULL,
    closed_at       timestamptz NOT NULL,
    closed_by       text        NOT NULL,
    carrier         text        CHECK (carrier IN ('courier', 'post')),
    tracking_number text        CHECK (tracking_number IS NULL OR carrier IS NOT NULL),
    dispatched_at   timestamptz,
    dispatched_by   text,
    CHECK ((carrier IS NULL) = (dispatched_at IS NULL) AND (carrier IS NULL) = (dispatched_by IS NULL)),
    CONSTRAINT transfer_registry_run_once UNIQUE (branch, day, run)
);

-- The papers of one application that a branch took in. They wait without a registry; those of an application that
-- ends before that stay so.
CREATE TABLE transfer_line (
    application uuid        PRIMARY KEY,
    branch      text        NOT NULL,
    provider    text        NOT NULL,
    registry    text,
    line        integer     CHECK ((line IS NULL) = (registry IS NULL)),
    left_at     timestamptz CHECK (left_at IS NULL OR registry IS NOT NULL),
    late        boolean     CHECK ((late IS NULL) = (left_at IS NULL)),
    -- by when the carrier brings them; null too where the passport gives it no time
    expected_by timestamptz CHECK (expected_by IS NULL OR left_at IS NOT NULL),
    finding     text        CHECK (finding IN ('here', 'damaged', 'missing')),
    found_at    timestamptz CHECK ((found_at IS NULL) = (finding IS NULL))
);
CREATE INDEX transfer_line_waiting ON transfer_line (branch, provider) WHERE registry IS NULL;
CREATE INDEX transfer_line_of_registry ON transfer_line (registry) WHERE registry IS NOT NULL;
CREATE INDEX transfer_line_expected ON transfer_line (expected_by)
    WHERE left_at IS NOT NULL AND (finding IS NULL OR finding = 'missing');
