package kz.qyzmet.deadline.calculation.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.deadline.calculation.domain.Calculation;
import kz.qyzmet.kit.problem.Problem;

/** Reads a what-if question; all fields at fault are named at once. */
final class CalculationQuestions {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 64;

  private final Organisations organisations;
  private Problem problem = Problem.of("malformed-request", 400);

  private CalculationQuestions(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * The question behind a request.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 400 with every field at fault; 422 for an
   *     organisation that there is not
   */
  static Calculation read(CalculationRequest asked, Organisations organisations) {
    return new CalculationQuestions(organisations).read(asked);
  }

  private Calculation read(CalculationRequest asked) {
    String service = needed("service", asked.service(), CalculationQuestions::code, "not-a-code");
    Channel channel = needed("channel", asked.channel(), Channel.class);
    LocalDateTime at = needed("at", asked.at(), LocalDateTime::parse, "not-a-date-time");
    LocalDate edition = given("edition", asked.edition(), LocalDate::parse, "not-a-date");
    ZoneId zone = given("zone", asked.zone(), CalculationQuestions::zone, "not-a-zone");
    Locality locality = given("locality", asked.locality(), Locality.class);
    Branch branch = given("branch", asked.branch(), Branch.class);
    Pickup pickup = given("pickup", asked.pickup(), Pickup.class);
    LocalDate knownOn = given("knownOn", asked.knownOn(), LocalDate::parse, "not-a-date");
    String provider = given("provider", asked.provider(), CalculationQuestions::code, "not-a-code");
    if (!problem.errors().isEmpty()) {
      throw problem.exception();
    }
    return new Calculation(
        service,
        channel,
        at,
        edition,
        zone,
        locality,
        branch,
        pickup,
        knownOn,
        provider == null ? null : organisation(provider));
  }

  private Organisation organisation(String code) {
    return organisations
        .find(code)
        .orElseThrow(
            () ->
                Problem.of("unknown-organisation", 422)
                    .fact("organisation", code)
                    .error("provider", "unknown-organisation")
                    .exception());
  }

  private <E extends Enum<E>> E needed(String field, String text, Class<E> type) {
    if (text == null) {
      problem = problem.error(field, "required");
    }
    return given(field, text, type);
  }

  private <E extends Enum<E>> E given(String field, String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    for (E value : type.getEnumConstants()) {
      if (wire(value).equals(text)) {
        return value;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(CalculationQuestions::wire)
            .collect(Collectors.joining(", "));
    problem = problem.error(field, "not-one-of", Map.of("allowed", allowed));
    return null;
  }

  private <T> T needed(String field, String text, Function<String, T> reader, String fault) {
    if (text == null) {
      problem = problem.error(field, "required");
    }
    return given(field, text, reader, fault);
  }

  private <T> T given(String field, String text, Function<String, T> reader, String fault) {
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST) {
      problem = problem.error(field, "too-long", Map.of("max", LONGEST));
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      problem = problem.error(field, fault);
      return null;
    }
  }

  private static String code(String text) {
    if (!CODE.matcher(text).matches()) {
      throw new IllegalArgumentException("Expected a code in kebab case");
    }
    return text;
  }

  /** Only zones by name: an offset would not follow the country's changes. */
  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException("Expected the name of a time zone");
    }
    return ZoneId.of(text);
  }

  private static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
