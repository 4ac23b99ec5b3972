-- The book of issued papers joins those that are signed and given out.
CREATE OR REPLACE VIEW book_entry AS
  SELECT 'qyzmet-register-entry-1'::text AS kind, organisation, book, year, number, before, hash, at,
    ARRAY[case_id::text, text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')] AS says
  FROM register_entry
  UNION ALL
  SELECT 'qyzmet-register-entry-1'::text, organisation, book, year, number, before, hash, at,
    ARRAY[case_id::text, text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')]
  FROM issued_entry;

-- The numbers that papers bear are counted too, but they are no book: a signature may never come.
CREATE OR REPLACE VIEW book_end AS
  SELECT organisation, book, year, last FROM register_counter WHERE book <> 'issued-numbers';
