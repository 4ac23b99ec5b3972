-- Some rules hold for applications registered from a day on (a hearing before a refusal, by the Code
-- of 2021): the day that the acceptance gave stays with the case. Of the cases that are here already
-- it is the day of filing: after closing and on a day off the acceptance had given the next working
-- day.
ALTER TABLE case_file ADD COLUMN registered_on date;
UPDATE case_file SET registered_on = (accepted_at AT TIME ZONE 'Asia/Almaty')::date;
ALTER TABLE case_file ALTER COLUMN registered_on SET NOT NULL;
-- For replicas of the release before alone, which go on opening cases while they are replaced: the
-- day of opening. It goes when none is left.
ALTER TABLE case_file ALTER COLUMN registered_on SET DEFAULT (now() AT TIME ZONE 'Asia/Almaty')::date;
