package kz.qyzmet.intake.password.usecase;

import io.smallrye.mutiny.Uni;
import kz.qyzmet.intake.password.domain.Phone;

/** Where text messages leave. It never fails and never hangs: what went wrong is an answer. */
public interface TextMessages {
  /**
   * Sends one, once: a repetition could be a second message.
   *
   * @param language of the text: kk, ru or en
   * @return whether it was taken
   */
  Uni<Boolean> sendCode(Phone to, String code, String language);
}
