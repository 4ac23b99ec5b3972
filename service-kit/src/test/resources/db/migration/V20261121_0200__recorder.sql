-- What the recorder of the tests did. No UNIQUE key: an effect that comes twice shall show.
CREATE TABLE recorded (
  n              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid    NOT NULL,
  application_id uuid    NOT NULL,
  source         text    NOT NULL,
  version        integer NOT NULL
);
