-- Number and code of the paper that a case ends in: the paper bears them, so they are taken before
-- it is signed, and stay the case's whatever becomes of the signature.
CREATE TABLE issued_number (
  case_id      uuid        PRIMARY KEY,
  organisation text        NOT NULL,
  year         integer     NOT NULL,                     -- 0 for a book that never begins anew
  number       integer     NOT NULL CHECK (number > 0),
  text         text        NOT NULL,                     -- as it is printed
  code         text        NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  at           timestamptz NOT NULL,
  UNIQUE (organisation, year, number)
);

CREATE TRIGGER issued_number_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_number
  FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only();

-- The register book of issued papers: that one was issued, annulled, replaced. What is hashed is
-- the text; the code stands beside it for the index alone.
CREATE TABLE issued_entry (
  organisation text        NOT NULL,
  book         text        NOT NULL,
  year         integer     NOT NULL,
  number       integer     NOT NULL CHECK (number > 0),  -- its place in the book and year
  case_id      uuid        NOT NULL,
  text         text        NOT NULL,                     -- JSON
  at           timestamptz NOT NULL,
  before       bytea       NOT NULL,
  hash         bytea       NOT NULL,
  code         text        NOT NULL CHECK (code = text::json ->> 'code'),
  PRIMARY KEY (organisation, book, year, number)
);

CREATE INDEX issued_entries_of_a_paper ON issued_entry (code);
-- Who asks about a lost original knows its organisation, number and day.
CREATE INDEX issued_entries_instead ON issued_entry
  (organisation, (text::json #>> '{instead,number}'), (text::json #>> '{instead,issuedOn}'))
  WHERE text::json #>> '{instead,number}' IS NOT NULL;
CREATE INDEX issued_numbers_by_text ON issued_number (organisation, text);

-- The same bytes as of any register book (docs/adr/20261123-register-books-are-chained.md).
CREATE FUNCTION issued_entry_is_chained() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  NEW.before := decode(repeat('00', 32), 'hex');
  IF NEW.number > 1 THEN
    SELECT e.hash INTO NEW.before FROM issued_entry e
    WHERE e.organisation = NEW.organisation AND e.book = NEW.book AND e.year = NEW.year
      AND e.number = NEW.number - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'Expected the entry before % of book % and year %, but there is none',
        NEW.number, NEW.book, NEW.year;
    END IF;
  END IF;
  NEW.hash := sha256(register_bytes('qyzmet-register-entry-1', encode(NEW.before, 'hex'),
    NEW.organisation, NEW.book, NEW.year::text, NEW.number::text, NEW.case_id::text, NEW.text,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')));
  RETURN NEW;
END $$;

CREATE TRIGGER issued_entry_is_chained BEFORE INSERT ON issued_entry
  FOR EACH ROW EXECUTE FUNCTION issued_entry_is_chained();

CREATE TRIGGER issued_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_entry
  FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only();
