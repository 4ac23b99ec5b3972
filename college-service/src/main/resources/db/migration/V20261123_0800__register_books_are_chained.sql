-- Each entry of a register book carries the hash of the one before it in its book and year, so that
-- none can be changed, removed, inserted or moved without a trace in all that follow. The bytes are
-- those of docs/adr/20261123-register-books-are-chained.md.
CREATE FUNCTION register_bytes(VARIADIC fields text[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(
    convert_to(octet_length(convert_to(f.value, 'UTF8')) || ':', 'UTF8') || convert_to(f.value, 'UTF8'),
    ''::bytea ORDER BY f.n)
  FROM unnest(fields) WITH ORDINALITY AS f (value, n)
$$;

ALTER TABLE register_entry ADD COLUMN before bytea, ADD COLUMN hash bytea;

CREATE FUNCTION register_hash(e register_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(register_bytes('qyzmet-register-entry-1', encode(e.before, 'hex'), e.organisation, e.book,
    e.year::text, e.number::text, e.case_id::text, e.text,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
$$;

-- Whoever enters holds the counter's row, and each statement of a volatile function sees what was
-- committed before it: the entry before is there, also for one who had to wait for the row.
CREATE FUNCTION register_entry_is_chained() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  NEW.before := decode(repeat('00', 32), 'hex');
  IF NEW.number > 1 THEN
    SELECT e.hash INTO NEW.before FROM register_entry e
    WHERE e.organisation = NEW.organisation AND e.book = NEW.book AND e.year = NEW.year
      AND e.number = NEW.number - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'Expected the entry before % of book % and year %, but there is none',
        NEW.number, NEW.book, NEW.year;
    END IF;
  END IF;
  NEW.hash := register_hash(NEW);
  RETURN NEW;
END $$;

-- What was entered before there was a chain.
DO $$
DECLARE
  e register_entry;
  last register_entry;
BEGIN
  FOR e IN SELECT * FROM register_entry ORDER BY organisation, book, year, number LOOP
    IF (e.organisation, e.book, e.year) IS NOT DISTINCT FROM (last.organisation, last.book, last.year) THEN
      e.before := last.hash;
    ELSE
      e.before := decode(repeat('00', 32), 'hex');
    END IF;
    e.hash := register_hash(e);
    UPDATE register_entry SET before = e.before, hash = e.hash WHERE case_id = e.case_id;
    last := e;
  END LOOP;
END $$;

ALTER TABLE register_entry ALTER COLUMN before SET NOT NULL, ALTER COLUMN hash SET NOT NULL;

CREATE TRIGGER register_entry_is_chained BEFORE INSERT ON register_entry
  FOR EACH ROW EXECUTE FUNCTION register_entry_is_chained();

CREATE FUNCTION register_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a register book is append-only';
END $$;

CREATE TRIGGER register_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_entry
  FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only();
