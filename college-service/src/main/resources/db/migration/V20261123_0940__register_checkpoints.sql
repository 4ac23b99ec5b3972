-- What the service has signed of its books, docs/adr/20261123-register-books-are-chained.md.

-- Every book of chained entries, whatever they say: a further one joins by another UNION ALL. The
-- fields of kind to number, then what it says, are those that register_bytes() puts before the hash.
CREATE VIEW book_entry AS
  SELECT 'qyzmet-register-entry-1'::text AS kind, organisation, book, year, number, before, hash, at,
    ARRAY[case_id::text, text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')] AS says
  FROM register_entry;

-- How far each of them goes.
CREATE VIEW book_end AS SELECT organisation, book, year, last FROM register_counter;

-- A key's certificates, the own first, DER; many checkpoints share them.
CREATE TABLE witness_chain (
  digest       bytea   PRIMARY KEY,
  certificates bytea[] NOT NULL
);

-- The place is that among all checkpoints, without gaps: who keeps a copy sees that he has all.
CREATE TABLE register_checkpoint (
  place        bigint      PRIMARY KEY CHECK (place > 0),
  organisation text        NOT NULL,
  book         text        NOT NULL,
  year         integer     NOT NULL,
  number       integer     NOT NULL,
  hash         bytea       NOT NULL,
  at           timestamptz NOT NULL,
  signature    bytea       NOT NULL,
  witness      bytea       NOT NULL REFERENCES witness_chain,
  UNIQUE (organisation, book, year, number)
);

CREATE TRIGGER register_checkpoint_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON register_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only();
CREATE TRIGGER witness_chain_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON witness_chain
  FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only();

-- Books that don't fit what was signed of them. Not signed again until they do.
CREATE TABLE register_breach (
  organisation text        NOT NULL,
  book         text        NOT NULL,
  year         integer     NOT NULL,
  number       integer     NOT NULL,
  kind         text        NOT NULL,
  found_at     timestamptz NOT NULL,
  PRIMARY KEY (organisation, book, year)
);

-- Which moment the next turn may begin: one replica takes it, by the database's clock.
CREATE TABLE checkpoint_turn (
  one    boolean     PRIMARY KEY DEFAULT true CHECK (one),
  due_at timestamptz NOT NULL
);
INSERT INTO checkpoint_turn (due_at) VALUES ('-infinity');
