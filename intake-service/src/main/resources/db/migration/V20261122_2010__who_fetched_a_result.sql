-- Who came for the applicant: a person, the ground and the papers that show it; and why the register of persons did not
-- confirm the applicant where it was handed over all the same. Of what a representative had fetched before, and of what
-- replicas of the release before hand over while they are replaced, nobody has kept who it was.
ALTER TABLE branch_result
    ADD COLUMN representative text CHECK (representative IS JSON OBJECT),
    ADD COLUMN identity_mark  text CHECK (identity_mark IN ('REGISTER_UNREACHABLE', 'NOT_REGISTERED', 'DEAD')),
    ADD CONSTRAINT branch_result_represented
        CHECK (representative IS NULL OR received_by IS NOT DISTINCT FROM 'representative'),
    ADD CONSTRAINT branch_result_identified CHECK (identity_mark IS NULL OR received_by IS NOT NULL);
