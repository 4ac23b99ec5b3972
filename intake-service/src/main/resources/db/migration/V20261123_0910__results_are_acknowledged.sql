-- The scan of what whoever received it has signed (Rules, item 48). It is filed with the application as other scans are,
-- so that none stands for two. Of what was handed over before, and of what replicas of the release before hand over
-- while they are replaced, there is none.
ALTER TABLE branch_result
    ADD COLUMN acknowledgement uuid,
    ADD CONSTRAINT branch_result_acknowledged CHECK (acknowledgement IS NULL OR received_by IS NOT NULL);
