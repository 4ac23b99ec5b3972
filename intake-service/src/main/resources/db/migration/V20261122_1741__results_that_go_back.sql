-- What nobody has fetched within the time of storage goes back to its provider (Rules, item 49). An applicant who comes
-- later has it asked for; sent once more, its row begins anew.
ALTER TABLE branch_result
    ADD COLUMN back_carrier         text CHECK (back_carrier IN ('courier', 'post')),
    ADD COLUMN back_tracking_number text,
    ADD COLUMN back_at              timestamptz,
    ADD COLUMN back_by              text,
    ADD COLUMN requested_at         timestamptz,
    ADD COLUMN requested_by         text,
    DROP CONSTRAINT branch_result_state_check,
    DROP CONSTRAINT branch_result_arrived,
    ADD CONSTRAINT branch_result_state_check
        CHECK (state IN ('ON_ITS_WAY', 'MISSING', 'HERE', 'HANDED_OVER', 'RETURNED', 'REQUESTED')),
    ADD CONSTRAINT branch_result_arrived
        CHECK (num_nonnulls(arrived_at, found_by, damaged)
               = CASE WHEN state IN ('ON_ITS_WAY', 'MISSING') THEN 0 ELSE 3 END),
    ADD CONSTRAINT branch_result_returned
        CHECK (num_nonnulls(back_carrier, back_at, back_by)
               = CASE WHEN state IN ('RETURNED', 'REQUESTED') THEN 3 ELSE 0 END),
    ADD CONSTRAINT branch_result_requested
        CHECK (num_nonnulls(requested_at, requested_by) = CASE WHEN state = 'REQUESTED' THEN 2 ELSE 0 END);
