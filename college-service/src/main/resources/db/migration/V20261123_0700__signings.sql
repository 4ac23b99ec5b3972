-- What a director has asked to be signed at once, and how far it is.
CREATE TABLE signing (
  id           uuid        PRIMARY KEY,
  organisation text        NOT NULL,
  person       text        NOT NULL,                     -- the signer's opaque code
  roles        text[]      NOT NULL,
  asked_at     timestamptz NOT NULL,
  correlation  text        NOT NULL
);

-- Waits until it is signed or can't be. next_at is the lease too: who has taken one moves it ahead.
CREATE TABLE signing_case (
  signing  uuid        NOT NULL,
  case_id  uuid        NOT NULL,
  line     integer     NOT NULL CHECK (line > 0),
  state    text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SIGNED', 'FAILED')),
  reason   text,                                         -- of the last try that came to nothing
  tries    integer     NOT NULL DEFAULT 0,
  next_at  timestamptz DEFAULT now(),
  PRIMARY KEY (signing, case_id),
  CONSTRAINT signing_case_waits CHECK ((state = 'WAITING') = (next_at IS NOT NULL)),
  CONSTRAINT signing_case_failed CHECK (state <> 'FAILED' OR reason IS NOT NULL)
);

CREATE INDEX signing_cases_due ON signing_case (next_at) WHERE next_at IS NOT NULL;

-- The papers as they were signed, each with what proves it years later.
CREATE TABLE signed_paper (
  case_id      uuid        NOT NULL,
  version      integer     NOT NULL CHECK (version > 0), -- of the case, once it was signed
  language     text        NOT NULL CHECK (language IN ('kk', 'ru')),
  organisation text        NOT NULL,
  draft        integer     NOT NULL CHECK (draft > 0),   -- version of the draft that it shows
  signer       text        NOT NULL,
  stamped_at   timestamptz NOT NULL,                     -- by the time stamp
  sha256       bytea       NOT NULL CHECK (sha256 = sha256(pdf)),
  pdf          bytea       NOT NULL,
  evidence     bytea       NOT NULL,
  signing      uuid        NOT NULL,
  PRIMARY KEY (case_id, version, language)
);

CREATE TRIGGER signed_paper_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_paper
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
