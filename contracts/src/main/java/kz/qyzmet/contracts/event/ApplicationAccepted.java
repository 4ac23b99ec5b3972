package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An application was accepted, with its number and its dates.
 *
 * @param number the number that the applicant sees; can't be guessed
 * @param service code of the service
 * @param passportVersion edition of the passport to which the case is pinned
 * @param provider code of the organisation
 * @param channel {@code portal}, {@code office} or {@code corporation}
 * @param applicantId keyed pseudonym of the applicant, never the IIN
 * @param language {@code kk}, {@code ru} or {@code en}, the applicant's choice
 * @param acceptedAt when it arrived
 * @param pickup where the applicant takes the result
 * @param term the dates and their ledger
 * @param choices codes chosen in those fields of the form on which the pipeline's branches depend;
 *     null where there are none
 * @param branch code of the Corporation's branch that took it; null on the other channels
 */
public record ApplicationAccepted(
    UUID applicationId,
    String number,
    String service,
    String passportVersion,
    String provider,
    String channel,
    String applicantId,
    String language,
    Instant acceptedAt,
    PickupPlace pickup,
    TermAnswer term,
    Map<String, String> choices,
    String branch)
    implements ApplicationEvent {
  public ApplicationAccepted {
    Required.present(applicationId, "applicationId");
    Required.present(number, "number");
    Required.present(service, "service");
    Required.present(passportVersion, "passportVersion");
    Required.present(provider, "provider");
    Required.present(channel, "channel");
    Required.present(applicantId, "applicantId");
    Required.present(language, "language");
    Required.present(acceptedAt, "acceptedAt");
    Required.present(pickup, "pickup");
    Required.present(term, "term");
    Required.oneOf(channel, "channel", "portal", "office", "corporation");
    Required.oneOf(language, "language", "kk", "ru", "en");
    Required.given(
        channel.equals("corporation") == (branch != null),
        "branch",
        "exactly with the channel corporation");
    choices = choices == null || choices.isEmpty() ? null : Map.copyOf(choices);
  }

  /** An application that no branch of the Corporation took. */
  public ApplicationAccepted(
      UUID applicationId,
      String number,
      String service,
      String passportVersion,
      String provider,
      String channel,
      String applicantId,
      String language,
      Instant acceptedAt,
      PickupPlace pickup,
      TermAnswer term,
      Map<String, String> choices) {
    this(
        applicationId,
        number,
        service,
        passportVersion,
        provider,
        channel,
        applicantId,
        language,
        acceptedAt,
        pickup,
        term,
        choices,
        null);
  }

  /** The same, and no step depends on what was chosen in its form. */
  public ApplicationAccepted(
      UUID applicationId,
      String number,
      String service,
      String passportVersion,
      String provider,
      String channel,
      String applicantId,
      String language,
      Instant acceptedAt,
      PickupPlace pickup,
      TermAnswer term) {
    this(
        applicationId,
        number,
        service,
        passportVersion,
        provider,
        channel,
        applicantId,
        language,
        acceptedAt,
        pickup,
        term,
        null);
  }
}
