package kz.qyzmet.intake.filing.rest;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.Papers;

/** What a form was filled in with, as lines of a paper in the form's order. */
final class FormLines {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  /** Stands for a character that no paper can hold; the JSON has it. */
  private static final String UNPRINTABLE = "?";

  private final Passport passport;
  private final Passports passports;
  private final Map<String, Object> form;
  private final String language;

  FormLines(Passport passport, Passports passports, Map<String, Object> form, String language) {
    this.passport = passport;
    this.passports = passports;
    this.form = form;
    this.language = language;
  }

  /**
   * Who applies: the person's names in one line; of an organisation the form's first line.
   *
   * @param label of a person's names
   */
  Line applicant(String label) {
    var names =
        passport.form().stream()
            .filter(field -> field.fromRegister() != null)
            .map(field -> form.get(field.code()))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    return names.isEmpty()
        ? organisation().map(this::line).orElseGet(() -> new Line(label, null))
        : new Line(label, printable(names));
  }

  /** All else that was answered. */
  List<Line> answers() {
    var named = organisation();
    return passport.form().stream()
        .filter(field -> field.fromRegister() == null && form.get(field.code()) != null)
        .filter(field -> named.stream().noneMatch(field::equals))
        .map(this::line)
        .toList();
  }

  /** The line that names an organisation which applies; empty of a person's form. */
  private Optional<FormField> organisation() {
    return passport.form().stream().anyMatch(field -> field.fromRegister() != null)
        ? Optional.empty()
        : passport.form().stream().filter(field -> form.get(field.code()) != null).findFirst();
  }

  private Line line(FormField field) {
    return new Line(
        field.label().in(language), printable(shown(field, form.get(field.code()).toString())));
  }

  private String shown(FormField field, String value) {
    return switch (field.type()) {
      case DATE -> DAY.format(LocalDate.parse(value));
      case ENUM ->
          field.options().stream()
              .filter(option -> option.code().equals(value))
              .findFirst()
              .map(option -> option.label().in(language))
              .orElse(value);
      case SERVICE -> {
        var editions = passports.editions(value);
        yield editions.isEmpty() ? value : editions.getLast().name().in(language);
      }
      case TEXT, INTEGER, YEAR, IIN, BIN -> value;
    };
  }

  /** The text as a paper can hold it: what its font lacks is marked, never left out unseen. */
  static String printable(String text) {
    if (Papers.unprintable(text).isEmpty()) {
      return text;
    }
    var marked =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .mapToObj(Character::toString)
            // After a letter, since a lone blank is nothing to read.
            .map(each -> Papers.unprintable("x" + each).isEmpty() ? each : UNPRINTABLE)
            .collect(Collectors.joining());
    return Papers.unprintable(marked).isEmpty() ? marked : UNPRINTABLE;
  }
}
