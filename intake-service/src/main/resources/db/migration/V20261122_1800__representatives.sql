-- Who applied for somebody else: a person, the ground and the papers that show it.
ALTER TABLE application_form
    ADD COLUMN representative text CHECK (representative IS JSON OBJECT),
    ADD CHECK (representative IS NULL OR channel <> 'portal');
