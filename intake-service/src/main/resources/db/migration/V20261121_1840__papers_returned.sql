-- An application can end with its papers given back.
ALTER TABLE application DROP CONSTRAINT application_state_check;
ALTER TABLE application ADD CONSTRAINT application_state_check
    CHECK (state IN ('ACCEPTED', 'REGISTERED', 'IN_PROGRESS', 'SIGNED', 'READY', 'ISSUED', 'REFUSED', 'WITHDRAWN',
                     'RETURNED'));
