package kz.qyzmet.contracts.passport;

import java.util.Map;

/**
 * What is wrong with an application: facts, no prose.
 *
 * @param field path in the request, such as {@code form.reason} or {@code attachments.identity}
 * @param code the kind of fault, a key of the message bundles
 * @param facts what the message needs: {@code max}, {@code allowed}, …
 * @param clause the clause or reading of the passport behind the rule, see {@link Basis#text}; null
 *     where the rule is no passport's
 */
public record Violation(String field, String code, Map<String, String> facts, String clause) {
  public static final String MISSING = "missing";
  public static final String UNKNOWN_FIELD = "unknown-field";
  public static final String WRONG_TYPE = "wrong-type";
  public static final String TOO_LONG = "too-long";
  public static final String BLANK = "blank";
  public static final String BAD_TEXT = "bad-text";
  public static final String OUT_OF_RANGE = "out-of-range";
  public static final String DATE_OUT_OF_RANGE = "date-out-of-range";
  public static final String NOT_AN_OPTION = "not-an-option";
  public static final String NOT_FOR_PROVIDER = "not-for-provider";
  public static final String UNKNOWN_SERVICE = "service-unknown";
  public static final String BAD_FORMAT = "bad-format";
  public static final String NOT_ASKED_FOR = "not-asked-for";
  public static final String IIN_INVALID = "iin-invalid";
  public static final String DOCUMENT_MISSING = "document-missing";
  public static final String DOCUMENT_UNKNOWN = "document-unknown";
  public static final String DOCUMENT_TWICE = "document-twice";
  public static final String MEDIA_TYPE = "media-type-not-accepted";
  public static final String TOO_LARGE = "too-large";
  public static final String EMPTY = "empty";

  public Violation {
    facts = Map.copyOf(facts);
  }

  /** Of a rule that no passport sets. */
  public Violation(String field, String code, Map<String, String> facts) {
    this(field, code, facts, null);
  }
}
