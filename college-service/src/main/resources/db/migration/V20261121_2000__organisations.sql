-- Every version of every organisation, as proven YAML; the last one counts. Append-only: who was
-- whose substitute on a day must be known later too.
CREATE TABLE organisation_version (
  code       text        NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  document   text        NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text,                                     -- null where the file at start said it
  PRIMARY KEY (code, version)
);

CREATE FUNCTION organisation_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'organisation_version is append-only';
END $$;
CREATE TRIGGER organisation_versions_stay BEFORE UPDATE OR DELETE ON organisation_version
  FOR EACH STATEMENT EXECUTE FUNCTION organisation_versions_stay();
