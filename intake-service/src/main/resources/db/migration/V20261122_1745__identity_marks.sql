-- Why the provider has to check who applied: the register of persons was not reached, or contradicts.
ALTER TABLE application_form ADD COLUMN identity_mark text;
