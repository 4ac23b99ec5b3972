-- Papers that were on their way when the applicant withdrew still come: they are looked for, and can
-- be missing. Those that had not left the branch stay there.
ALTER TABLE awaited_package DROP CONSTRAINT awaited_package_state_check;
ALTER TABLE awaited_package ADD CONSTRAINT awaited_package_state_check
  CHECK (state IN ('ON_ITS_WAY', 'MISSING', 'ARRIVED', 'WITHDRAWN', 'WITHDRAWN_MISSING'));

DROP INDEX awaited_packages;
CREATE INDEX awaited_packages ON awaited_package (organisation, id)
  WHERE state IN ('ON_ITS_WAY', 'MISSING')
    OR state IN ('WITHDRAWN', 'WITHDRAWN_MISSING') AND registry IS NOT NULL;
