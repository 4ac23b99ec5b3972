-- Where a wait for the applicant has put the ends of the terms, with the wait: {"legal":{…},"internal":{…}}. The dates of
-- the acceptance stay in application_form; due is the legal end as it stands. Null for nearly every row.
ALTER TABLE application ADD COLUMN moved_terms text CHECK (moved_terms IS JSON OBJECT);
