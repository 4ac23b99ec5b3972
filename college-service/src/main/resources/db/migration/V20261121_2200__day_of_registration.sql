-- Some rules hold for applications registered from a day on (a hearing before a refusal, by the Code
-- of 2021): the day that the acceptance gave stays with the case.
ALTER TABLE case_file ADD COLUMN registered_on date;
UPDATE case_file SET registered_on = (accepted_at AT TIME ZONE 'Asia/Almaty')::date;
ALTER TABLE case_file ALTER COLUMN registered_on SET NOT NULL;
