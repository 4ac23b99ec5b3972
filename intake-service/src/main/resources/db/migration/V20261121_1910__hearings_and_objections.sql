-- What an open case waits for: the applicant's word on an intended refusal, or the applicant.
-- No status depends on it. The columns are null for nearly every row and cost it nothing.
ALTER TABLE application
    ADD COLUMN hearing_ground   text,
    ADD COLUMN objections_until timestamptz,
    ADD COLUMN decision_from    timestamptz,
    ADD COLUMN objection        text NOT NULL DEFAULT 'NONE'
        CONSTRAINT application_objection_check CHECK (objection IN ('NONE', 'FILED', 'HEARD', 'TOO_LATE')),
    ADD COLUMN suspended_until  timestamptz,
    ADD CONSTRAINT application_hearing_whole
        CHECK (num_nulls(hearing_ground, objections_until, decision_from) IN (0, 3)),
    -- What is signed or ended waits for nobody.
    ADD CONSTRAINT application_interrupted_open
        CHECK (num_nonnulls(hearing_ground, suspended_until) = 0
               OR state IN ('ACCEPTED', 'REGISTERED', 'IN_PROGRESS'));

-- What the applicant objected: personal, so it is kept beside the form and in no event. One per application, never
-- updated. No foreign key, as for the form.
CREATE TABLE objection (
    application uuid        PRIMARY KEY,
    at          timestamptz NOT NULL,
    text        text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000)
);
