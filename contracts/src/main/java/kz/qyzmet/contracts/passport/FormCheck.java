package kz.qyzmet.contracts.passport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;

/** Holds a form against its passport; knows no service by name. */
public final class FormCheck {
  private static final String PATH = "form.";
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private FormCheck() {}

  /**
   * What a form is held against beside its passport.
   *
   * @param today the provider's day, the end of what a year may be
   * @param centuryZero whether an IIN may have the seventh digit 0; see {@link Iin#check}
   * @param providerKind kind of the organisation to which the application goes
   * @param services whether the catalogue has a service of that code
   */
  public record Against(
      LocalDate today, boolean centuryZero, String providerKind, Predicate<String> services) {}

  /**
   * Everything that is wrong with a form, in the form's order; empty if nothing is. A null value
   * counts as absent.
   *
   * @param form the JSON object: String, Integer, Long, Boolean, … by field code
   * @param facts of the application, on which it depends what is asked for; see {@link
   *     Condition#facts}
   */
  public static List<Violation> check(
      Passport passport, Map<String, ?> form, Map<String, ?> facts, Against against) {
    var violations = new ArrayList<Violation>();
    var known = new HashSet<String>();
    for (FormField field : passport.form()) {
      known.add(field.code());
      checkField(field, form, facts, against).ifPresent(violations::add);
    }
    form.keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .map(key -> new Violation(PATH + key, Violation.UNKNOWN_FIELD, Map.of()))
        .forEach(violations::add);
    return violations;
  }

  private static Optional<Violation> checkField(
      FormField field, Map<String, ?> form, Map<String, ?> facts, Against against) {
    Object value = form.get(field.code());
    boolean asked = field.askedFor(facts);
    if (value == null) {
      return asked && field.required()
          ? violation(field, Violation.MISSING, Map.of())
          : Optional.empty();
    }
    if (!asked) {
      return violation(field, Violation.NOT_ASKED_FOR, Map.of("field", field.condition().field()));
    }
    return switch (field.type()) {
      case INTEGER -> number(field, value, field.max());
      case YEAR ->
          number(field, value, field.max() == null ? against.today().getYear() : field.max());
      case TEXT, DATE, ENUM, IIN, BIN, SERVICE ->
          value instanceof String text
              ? text(field, text, against).or(() -> tooFar(field, text, form))
              : violation(field, Violation.WRONG_TYPE, Map.of("expected", "string"));
    };
  }

  private static Optional<Violation> number(FormField field, Object value, Integer max) {
    if (!(value instanceof Integer || value instanceof Long || value instanceof Short)) {
      return violation(field, Violation.WRONG_TYPE, Map.of("expected", "integer"));
    }
    long number = ((Number) value).longValue();
    boolean tooSmall = field.min() != null && number < field.min();
    boolean tooLarge = max != null && number > max;
    return tooSmall || tooLarge
        ? violation(
            field,
            Violation.OUT_OF_RANGE,
            Map.of("min", String.valueOf(field.min()), "max", String.valueOf(max)))
        : Optional.empty();
  }

  private static Optional<Violation> text(FormField field, String text, Against against) {
    if (text.isBlank()) {
      return violation(field, Violation.BLANK, Map.of());
    }
    if (!isCleanText(text)) {
      return violation(field, Violation.BAD_TEXT, Map.of());
    }
    if (text.codePointCount(0, text.length()) > field.maxLength()) {
      return violation(
          field, Violation.TOO_LONG, Map.of("max", Integer.toString(field.maxLength())));
    }
    return switch (field.type()) {
      case DATE -> isDate(text) ? Optional.empty() : badFormat(field, "YYYY-MM-DD");
      case ENUM -> option(field, text, against.providerKind());
      case IIN -> iin(field, text, against.centuryZero());
      case BIN -> Bin.check(text) == null ? Optional.empty() : badFormat(field, "BIN");
      case SERVICE ->
          against.services().test(text)
              ? Optional.empty()
              : violation(field, Violation.UNKNOWN_SERVICE, Map.of());
      case TEXT, INTEGER, YEAR -> Optional.empty();
    };
  }

  /** A date that lies before the one it is counted from, or too long after it. */
  private static Optional<Violation> tooFar(FormField field, String text, Map<String, ?> form) {
    if (field.since() == null
        || !(form.get(field.since().field()) instanceof String other)
        || !isDate(other)) {
      return Optional.empty();
    }
    var first = LocalDate.parse(other);
    var last = field.since().last(first);
    var date = LocalDate.parse(text);
    return date.isBefore(first) || date.isAfter(last)
        ? violation(
            field,
            Violation.DATE_OUT_OF_RANGE,
            Map.of("min", first.toString(), "max", last.toString()))
        : Optional.empty();
  }

  /** Of those that the form has; and of these, one for organisations such as the provider. */
  private static Optional<Violation> option(FormField field, String text, String providerKind) {
    var known = field.options().stream().filter(option -> option.code().equals(text)).findFirst();
    if (known.isEmpty()) {
      return violation(
          field, Violation.NOT_AN_OPTION, Map.of("allowed", codes(field, option -> true)));
    }
    return known.get().isFor(providerKind)
        ? Optional.empty()
        : violation(
            field,
            Violation.NOT_FOR_PROVIDER,
            Map.of("allowed", codes(field, option -> option.isFor(providerKind))));
  }

  private static String codes(FormField field, Predicate<FormField.Option> wanted) {
    return field.options().stream()
        .filter(wanted)
        .map(FormField.Option::code)
        .collect(Collectors.joining(", "));
  }

  private static Optional<Violation> iin(FormField field, String text, boolean centuryZero) {
    return switch (Iin.check(text, centuryZero)) {
      case IinCheck.Valid valid -> Optional.empty();
      case IinCheck.Invalid(IinCheck.Failed failed) ->
          violation(
              field,
              Violation.IIN_INVALID,
              Map.of("check", failed.name().toLowerCase(java.util.Locale.ROOT)));
    };
  }

  /** No control characters but line breaks and tabs, no half of a surrogate pair. */
  private static boolean isCleanText(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return DATE.matcher(text).matches();
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static Optional<Violation> badFormat(FormField field, String expected) {
    return violation(field, Violation.BAD_FORMAT, Map.of("expected", expected));
  }

  private static Optional<Violation> violation(
      FormField field, String code, Map<String, String> facts) {
    return Optional.of(new Violation(PATH + field.code(), code, facts, field.basis().text()));
  }
}
