-- What the recorder of the tests did. No UNIQUE key: an effect that comes twice shall show.
CREATE TABLE recorded (
  n              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid    NOT NULL,
  application_id uuid    NOT NULL,
  source         text    NOT NULL,
  version        integer NOT NULL
);

-- Refuses rows in every way in which PostgreSQL then quotes them.
CREATE TABLE guarded (
  iin  text PRIMARY KEY,
  born integer NOT NULL,
  CONSTRAINT guarded_iin_has_twelve_digits CHECK (length(iin) = 12)
);
