package kz.qyzmet.canary.beta.usecase;

import org.jboss.logging.Logger;

/** Breaks the rule that logs get no raw failure. */
public class UseCaseThatLogsAFailure {
  private static final Logger LOG = Logger.getLogger(UseCaseThatLogsAFailure.class);

  /** Tells everything. */
  public void tell(RuntimeException failure) {
    LOG.error("request=failed", failure);
  }
}
