package kz.qyzmet.intake.filing.domain;

import kz.qyzmet.contracts.identity.IinCheck;

/** Codes of faults that only this service finds, beside those of {@code contracts}. */
public final class Faults {
  public static final String CONSENT_REQUIRED = "consent-required";
  public static final String IIN_DIFFERS = "iin-differs";
  public static final String IIN_IS_ANOTHER = "iin-is-another";
  public static final String IIN_LENGTH = "iin-length";
  public static final String IIN_CENTURY = "iin-century";
  public static final String IIN_DATE = "iin-date";
  public static final String IIN_CHECKSUM = "iin-checksum";
  public static final String CERTIFICATION_REQUIRED = "certification-required";
  public static final String CERTIFICATION_NOT_ACCEPTED = "certification-not-accepted";
  public static final String PROVIDER_DIFFERS = "provider-differs";
  public static final String CHANNEL_DIFFERS = "channel-differs";
  public static final String ATTACHMENT_UNKNOWN = "attachment-unknown";
  public static final String ATTACHMENT_IS_ANOTHER = "attachment-is-another";
  public static final String PAPER_NOT_MARKED = "paper-not-marked";
  public static final String ELECTRONIC_NOT_ACCEPTED = "electronic-not-accepted";
  public static final String ELECTRONIC_ABSENT = "electronic-absent";
  public static final String ELECTRONIC_ANOTHER = "electronic-another";
  public static final String ELECTRONIC_EXPIRED = "electronic-expired";
  public static final String ELECTRONIC_ANNULLED = "electronic-annulled";

  private Faults() {}

  static String iin(IinCheck.Failed failed) {
    return switch (failed) {
      case LENGTH -> IIN_LENGTH;
      case CENTURY -> IIN_CENTURY;
      case DATE -> IIN_DATE;
      case CHECKSUM -> IIN_CHECKSUM;
    };
  }
}
