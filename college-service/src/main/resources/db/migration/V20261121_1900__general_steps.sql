-- What a pipeline of any passport needs beside the plain way: the applicant's choices on which its
-- branches depend (codes, as JSON), and the votes, the hearing and the suspension of a case (JSON,
-- null for most cases).
ALTER TABLE case_file ADD COLUMN choices text;
ALTER TABLE cases ADD COLUMN proceedings text;

-- A case can end with the papers given back.
ALTER TABLE cases DROP CONSTRAINT cases_state_check;
ALTER TABLE cases ADD CONSTRAINT cases_state_check
  CHECK (state IN ('OPEN', 'READY', 'ISSUED', 'REFUSED', 'WITHDRAWN', 'RETURNED'));
