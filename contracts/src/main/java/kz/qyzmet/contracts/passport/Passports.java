package kz.qyzmet.contracts.passport;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.Locality;

/** The passports of the services, proven when they were loaded. Immutable. */
public final class Passports {
  private final List<Passport> all;

  private Passports(List<Passport> all) {
    this.all = List.copyOf(all);
  }

  /** Those that ship in this library. */
  public static Passports shipped() {
    throw new UnsupportedOperationException("the passport file follows");
  }

  /** Passports from anywhere, for tests and tools. */
  public static Passports of(List<Passport> passports) {
    return new Passports(passports);
  }

  /**
   * Reads and proves one passport.
   *
   * @param file its name, for messages
   * @throws PassportRejected with file, line, key and what was expected
   */
  public static Passport parse(String file, InputStream yaml) {
    throw new UnsupportedOperationException("the loader follows: " + file + yaml);
  }

  /** The edition of that service in force on that day. */
  public Optional<Passport> inForce(String code, LocalDate day) {
    return all.stream()
        .filter(passport -> passport.ref().code().equals(code) && passport.inForce(day))
        .max(Comparator.comparing(Passport::from));
  }

  public Optional<Passport> find(PassportRef ref) {
    return all.stream().filter(passport -> passport.ref().equals(ref)).findFirst();
  }

  /** Whether there is any edition of that service. */
  public boolean knows(String code) {
    return all.stream().anyMatch(passport -> passport.ref().code().equals(code));
  }

  public List<Passport> all() {
    return all;
  }

  /** What the calendar has to know of that passport. */
  public static DueRules dueRules(Passport passport, Channel channel, Locality locality) {
    throw new UnsupportedOperationException("follows: " + passport + channel + locality);
  }
}
