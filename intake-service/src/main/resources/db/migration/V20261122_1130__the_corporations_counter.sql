-- A branch of the Corporation takes applications too: whose counter it was.
ALTER TABLE application_form
    ADD COLUMN branch text,
    ADD CHECK ((branch IS NULL) = (channel <> 'corporation'));
