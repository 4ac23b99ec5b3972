-- Files of the gateway's temporary storage that were put into intake-service, and what each is called there: a message that comes
-- again need not fetch them again.
CREATE TABLE inbound_scan (
  message_id text NOT NULL,
  document   text NOT NULL,                                           -- the passport's code: one file may be named for several
  file       text NOT NULL,                                           -- the storage's id
  scan       uuid NOT NULL,                                           -- intake-service's
  PRIMARY KEY (message_id, document, file)
);
