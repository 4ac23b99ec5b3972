-- The service reads its topics under one name now. A position belongs to one source, and each source
-- to one topic, so no two rows meet.
UPDATE stream_position SET consumer = 'intake-service' WHERE consumer IN ('intake-case', 'intake-deadline');
UPDATE parked_event SET consumer = 'intake-service' WHERE consumer IN ('intake-case', 'intake-deadline');
UPDATE dead_letter SET consumer = 'intake-service' WHERE consumer IN ('intake-case', 'intake-deadline');
