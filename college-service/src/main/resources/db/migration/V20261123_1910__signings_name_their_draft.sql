-- A signature is for the draft that the signer has seen, and for no later one. Rows of before, and of a
-- process of before that still runs, have none: they are not signed, and may be asked for anew.
ALTER TABLE signing_case ADD COLUMN draft integer CHECK (draft > 0);
