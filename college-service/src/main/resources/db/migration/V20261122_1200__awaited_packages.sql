-- Applications that a branch of the Corporation took in. Their papers are on their way; the case is
-- opened, of the very acceptance that is kept here, when the provider's clerk has them. Rows stay:
-- they say by which registry the papers came.
CREATE TABLE awaited_package (
  id              uuid    PRIMARY KEY,                     -- the application's id
  organisation    text    NOT NULL,
  version         integer NOT NULL CHECK (version > 0),    -- changes with everything here: the ETag
  told            integer NOT NULL CHECK (told >= 0),      -- events told before the case: it counts on from there
  state           text    NOT NULL CHECK (state IN ('ON_ITS_WAY', 'MISSING', 'ARRIVED', 'WITHDRAWN')),
  acceptance      bytea   NOT NULL,                        -- ApplicationAccepted, as it was read
  registry        text,                                    -- number of the transfer registry
  line            integer CHECK (line > 0),
  carrier         text    CHECK (carrier IN ('courier', 'post')),
  tracking_number text,
  dispatched_at   timestamptz,
  CONSTRAINT a_dispatch_is_known_whole CHECK (
    num_nonnulls(registry, line, carrier, dispatched_at) IN (0, 4))
);

-- What a clerk lists: few, whatever has come before.
CREATE INDEX awaited_packages ON awaited_package (organisation, id)
  WHERE state IN ('ON_ITS_WAY', 'MISSING');
