-- How an applicant certified an application on the portal, in place of a signature on paper. A signature comes
-- with all that proves it again in ten years: the very bytes that were signed, and the evidence.
CREATE TABLE application_certification (
  application uuid PRIMARY KEY REFERENCES application (id),
  kind text NOT NULL CHECK (kind IN ('signature', 'one-time-password')),
  at timestamptz NOT NULL,
  serial text,
  content bytea,
  evidence bytea,
  CONSTRAINT signature_has_its_proof CHECK (
    (kind = 'signature') = (serial IS NOT NULL AND content IS NOT NULL AND evidence IS NOT NULL)
  )
);

CREATE FUNCTION certification_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Expected a certification to stay as it was, but somebody wants to change it';
END
$$;

CREATE TRIGGER certification_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON application_certification
  FOR EACH STATEMENT EXECUTE FUNCTION certification_stays();
