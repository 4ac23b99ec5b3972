package kz.qyzmet.intake.filing.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RegisterAnswer;

/** Why an applicant's identity is to be checked: the register of persons has not confirmed it. */
public enum IdentityMark {
  REGISTER_UNREACHABLE,
  NOT_REGISTERED,
  DEAD,
  NAMES_DIFFER;

  /** What such an application is to expect. */
  RegisterAnswer answer(Passport passport) {
    return this == REGISTER_UNREACHABLE
        ? passport.whenRegisterIsUnreachable()
        : passport.whenRegisterContradicts();
  }

  /** By which setting of the passport. */
  String setting() {
    return this == REGISTER_UNREACHABLE ? "registerUnreachable" : "registerContradicts";
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a form by what the register says; empty where nothing is to be checked. */
  static Optional<IdentityMark> of(
      Registered registered, Passport passport, Map<String, Object> form) {
    return switch (registered) {
      case Registered.NotAsked() -> Optional.empty();
      case Registered.Unreachable() -> Optional.of(REGISTER_UNREACHABLE);
      case Registered.Unknown() -> Optional.of(NOT_REGISTERED);
      case Registered.Person person when person.dead() -> Optional.of(DEAD);
      case Registered.Person person ->
          passport.form().stream()
                  .filter(field -> field.fromRegister() != null)
                  .allMatch(field -> agrees(form.get(field.code()), part(person, field)))
              ? Optional.empty()
              : Optional.of(NAMES_DIFFER);
    };
  }

  private static String part(Registered.Person person, FormField field) {
    return switch (field.fromRegister()) {
      case SURNAME -> person.surname();
      case NAME -> person.name();
      case PATRONYMIC -> person.patronymic();
    };
  }

  /** What the form leaves out contradicts nothing; capitals and spaces make no other name. */
  private static boolean agrees(Object given, String registered) {
    return !(given instanceof String text)
        || text.isBlank()
        || plain(text).equals(plain(registered == null ? "" : registered));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
