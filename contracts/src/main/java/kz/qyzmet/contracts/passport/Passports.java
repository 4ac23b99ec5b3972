package kz.qyzmet.contracts.passport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.FilingDays;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.contracts.yaml.YamlChoices;
import kz.qyzmet.contracts.yaml.YamlFile;
import kz.qyzmet.contracts.yaml.YamlObject;

/** The passports of the services, proven when they were loaded. Immutable. */
public final class Passports {
  private static final String SETTINGS = "settings";

  private final List<Passport> all;

  private Passports(List<Passport> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Those that ship in this library.
   *
   * @throws PassportRejected one of them is wrong; whoever adds one is told so by its first reader
   */
  public static Passports shipped() {
    try {
      return Shipped.PASSPORTS;
    } catch (ExceptionInInitializerError whileRead) {
      if (whileRead.getCause() instanceof PassportRejected wrong) {
        throw wrong;
      }
      throw whileRead;
    }
  }

  /**
   * Passports from anywhere, for tests and tools.
   *
   * @throws IllegalArgumentException two editions of one service are in force on the same day
   */
  public static Passports of(List<Passport> passports) {
    for (int i = 0; i < passports.size(); i++) {
      for (int j = 0; j < passports.size(); j++) {
        Passport one = passports.get(i);
        Passport other = passports.get(j);
        boolean sameService = one.ref().code().equals(other.ref().code());
        if (i != j && sameService && one.inForce(other.from())) {
          throw new IllegalArgumentException(
              "Expected one edition per day, but "
                  + one.ref()
                  + " and "
                  + other.ref()
                  + " are both in force on "
                  + other.from());
        }
      }
    }
    return new Passports(passports);
  }

  /**
   * Reads and proves one passport.
   *
   * @param file its name, for messages
   * @throws PassportRejected with file, line, key and what was expected
   */
  public static Passport parse(String file, InputStream yaml) {
    return parse(file, yaml, List.of());
  }

  /**
   * The same for a passport that stands beside others.
   *
   * @param others with which it may share no day as an edition of one service
   */
  public static Passport parse(String file, InputStream yaml, List<Passport> others) {
    return parse(file, yaml, others, UnaryOperator.identity());
  }

  /**
   * A shipped passport with one of its settings at another value, for whoever weighs a reading. It
   * is no edition: cases are pinned to the shipped one.
   *
   * @param value a Boolean or a text, as {@link Setting#others} has them
   * @throws PassportRejected there is no such setting, or it can't have that value
   */
  public static Passport switched(PassportRef ref, String setting, Object value) {
    return Shipped.read(
        ref + ".yaml", List.of(), root -> YamlChoices.switched(root, SETTINGS, setting, value));
  }

  private static Passport parse(
      String file, InputStream yaml, List<Passport> others, UnaryOperator<YamlObject> before) {
    try {
      YamlObject written = before.apply(YamlFile.read(file, yaml));
      YamlObject root = YamlChoices.made(written, SETTINGS, choices(written));
      Passport passport = new PassportReader(root).read();
      new Citations(passport.acts()).prove(root, written);
      new PassportProof(passport, root).prove(others);
      return passport;
    } catch (FileRejected rejected) {
      throw new PassportRejected(rejected);
    }
  }

  private static Map<String, YamlChoices.Choice> choices(YamlObject root) {
    var choices = new LinkedHashMap<String, YamlChoices.Choice>();
    SettingsReader.own(root)
        .forEach(
            (code, setting) -> {
              var values = new HashSet<String>();
              values.add((String) setting.value());
              setting.others().forEach(other -> values.add((String) other));
              choices.put(code, new YamlChoices.Choice((String) setting.value(), values));
            });
    return choices;
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

  /** All editions of that service; empty where there is none. */
  public List<Passport> editions(String code) {
    return all.stream().filter(passport -> passport.ref().code().equals(code)).toList();
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
    return dueRules(passport, channel, locality, Map.of(), Vacations.NONE);
  }

  /**
   * The same for an application of those facts.
   *
   * @param vacations the provider's, for services that take applications in them only
   */
  public static DueRules dueRules(
      Passport passport,
      Channel channel,
      Locality locality,
      Map<String, ?> facts,
      Vacations vacations) {
    ServiceTerms terms = passport.terms();
    Sourced<Term> legal = terms.legal(channel, locality, facts);
    FilingDays days =
        terms
            .period(facts)
            .map(period -> period.vacations() ? vacations : (FilingDays) period.window())
            .orElse(null);
    return new DueRules(
        legal.value(),
        value(terms.internal()),
        terms.handOver().value(),
        passport.flag("countReceptionDay"),
        passport.flag("countStartDay"),
        passport.flag("rollToWorkingDay"),
        value(terms.derived()),
        clauses(passport, legal, facts),
        passport.channels().keySet(),
        days,
        passport.dueReadings());
  }

  private static Map<String, String> clauses(
      Passport passport, Sourced<Term> legal, Map<String, ?> facts) {
    ServiceTerms terms = passport.terms();
    var clauses = new HashMap<String, String>();
    clauses.put("legal", legal.basis().text());
    clauses.put("handOver", terms.handOver().basis().text());
    clauses.put("start", passport.settings().get("countStartDay").basis().text());
    clauses.put("reception", passport.settings().get("countReceptionDay").basis().text());
    clauses.put("afterHours", passport.settings().get("afterHours").basis().text());
    terms.period(facts).ifPresent(period -> clauses.put("window", period.basis().text()));
    if (terms.internal() != null) {
      clauses.put("internal", terms.internal().basis().text());
    }
    if (terms.derived() != null) {
      clauses.put("derived", terms.derived().basis().text());
    }
    return clauses;
  }

  private static <T> T value(Sourced<T> sourced) {
    return sourced == null ? null : sourced.value();
  }

  /** Read once: the files are in the jar and never change. */
  private static final class Shipped {
    private static final List<String> FILES = files();
    private static final Passports PASSPORTS = passports();

    private static List<String> files() {
      try (InputStream index = Passports.class.getResourceAsStream("/passports/index")) {
        return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private static Passports passports() {
      var all = new ArrayList<Passport>();
      for (String file : FILES) {
        all.add(read(file, all, UnaryOperator.identity()));
      }
      return new Passports(all);
    }

    private static Passport read(
        String file, List<Passport> others, UnaryOperator<YamlObject> before) {
      try (InputStream yaml = Passports.class.getResourceAsStream("/passports/" + file)) {
        return parse(file, yaml, others, before);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
