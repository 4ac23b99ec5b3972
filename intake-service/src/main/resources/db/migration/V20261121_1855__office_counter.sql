-- An office takes applications too. Its clerk holds the consent on paper, and papers are brought instead of scans.
ALTER TABLE application_form
    ADD COLUMN taken_by text,
    ADD COLUMN papers   text NOT NULL DEFAULT '[]' CHECK (papers IS JSON ARRAY),
    ADD CHECK (taken_by IS NULL OR channel <> 'portal');
