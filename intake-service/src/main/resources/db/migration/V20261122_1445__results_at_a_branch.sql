-- What a provider has sent to a branch of the Corporation, to be handed out there. Number, service and edition are the
-- application's, which never change. No foreign key, as for the form.
CREATE TABLE branch_result (
    application     uuid        PRIMARY KEY,
    number          text        NOT NULL,
    service         text        NOT NULL,
    passport        text        NOT NULL,
    provider        text        NOT NULL,
    branch          text        NOT NULL,
    carrier         text        NOT NULL CHECK (carrier IN ('courier', 'post')),
    tracking_number text,
    dispatched_at   timestamptz NOT NULL,
    dispatched_by   text,
    state           text        NOT NULL DEFAULT 'ON_ITS_WAY'
        CHECK (state IN ('ON_ITS_WAY', 'MISSING', 'HERE', 'HANDED_OVER')),
    arrived_at      timestamptz,
    found_by        text,
    damaged         boolean,
    -- null where the passport sets no time
    keep_until      date,
    handed_over_at  timestamptz,
    handed_over_by  text,
    received_by     text        CHECK (received_by IN ('applicant', 'representative')),
    version         integer     NOT NULL DEFAULT 1 CHECK (version > 0),
    CONSTRAINT branch_result_arrived
        CHECK (num_nonnulls(arrived_at, found_by, damaged)
               = CASE WHEN state IN ('HERE', 'HANDED_OVER') THEN 3 ELSE 0 END),
    CONSTRAINT branch_result_handed_over
        CHECK (num_nonnulls(handed_over_at, handed_over_by, received_by)
               = CASE WHEN state = 'HANDED_OVER' THEN 3 ELSE 0 END)
);

-- A branch's own, the oldest application first: ids are ordered by time.
CREATE INDEX branch_result_of_branch ON branch_result (branch, application);
-- And those of one state alone, among which what was handed over long ago is not to be read.
CREATE INDEX branch_result_of_state ON branch_result (branch, state, application);
