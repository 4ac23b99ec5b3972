package kz.qyzmet.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;

/**
 * The register of persons, of synthetic people only. Those of the demo have its names, all others
 * are called alike; of ten the register knows nothing, ten are dead, ten are children, ten have an
 * expired identity document and ten an annulled one. A real person's number is as unknown as one
 * that nobody has.
 */
final class People {
  /** The n-th synthetic people of whom the register knows nothing. */
  static final int UNKNOWN = 900;

  /** From here on ten who are dead. */
  static final int DEAD = 910;

  /** From here on ten who are twelve years old in 2026. */
  static final int CHILDREN = 920;

  /** From here on ten whose identity document has expired. */
  static final int EXPIRED = 930;

  /** From here on ten whose identity document is annulled. */
  static final int ANNULLED = 940;

  private static final int TEN = 10;

  /** Of the demo's journeys. */
  private static final int OF_THE_DEMO = 10;

  private static final LocalDate GROWN_UP = LocalDate.of(1995, 5, 5);
  private static final LocalDate CHILD = LocalDate.of(2013, 9, 1);
  private static final LocalDate DEATH = LocalDate.of(2024, 2, 29);

  private final Map<String, Integer> special = new HashMap<>();

  People() {
    for (int n = 0; n < OF_THE_DEMO; n++) {
      special.put(SyntheticIin.nth(n).value(), n);
    }
    for (int n = UNKNOWN; n < ANNULLED + TEN; n++) {
      special.put(SyntheticIin.nth(n).value(), n);
    }
  }

  /** Empty where the register has nobody of that number. */
  Optional<Person> find(String number) {
    if (!(Iin.check(number) instanceof IinCheck.Valid(var iin)) || !isSynthetic(iin)) {
      return Optional.empty();
    }
    int n = special.getOrDefault(number, Integer.MAX_VALUE);
    if (n < OF_THE_DEMO) {
      return Optional.of(person(number, "Демонстрациялық", "Өтініш", GROWN_UP, null, card(n)));
    }
    if (n >= UNKNOWN && n < DEAD) {
      return Optional.empty();
    }
    var birth = n >= CHILDREN && n < CHILDREN + TEN ? CHILD : GROWN_UP;
    var death = n >= DEAD && n < CHILDREN ? DEATH : null;
    return Optional.of(person(number, "Үлгі", "Адам", birth, death, card(n)));
  }

  /** Nobody may rely on a card of the dead either. */
  private static DocumentStatus card(int n) {
    if (n >= EXPIRED && n < ANNULLED) {
      return DocumentStatus.EXPIRED;
    }
    return (n >= ANNULLED && n < ANNULLED + TEN) || (n >= DEAD && n < CHILDREN)
        ? DocumentStatus.ANNULLED
        : DocumentStatus.VALID;
  }

  /** Whose century digit says that he was born in the 1800s. */
  private static boolean isSynthetic(Iin iin) {
    char century = iin.value().charAt(6);
    return century == '1' || century == '2';
  }

  private static Person person(
      String iin,
      String surname,
      String name,
      LocalDate birth,
      LocalDate death,
      DocumentStatus card) {
    return new Person(iin, surname, name, null, birth, death, "0" + iin.substring(4), card);
  }
}
