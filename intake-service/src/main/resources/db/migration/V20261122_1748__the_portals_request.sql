-- What came through the e-government gateway knows the portal's names of chain and request, and the applicant's proof.
ALTER TABLE application_form
    ADD COLUMN portal text CHECK (portal IS JSON OBJECT),
    ADD CHECK (portal IS NULL OR channel = 'portal');
