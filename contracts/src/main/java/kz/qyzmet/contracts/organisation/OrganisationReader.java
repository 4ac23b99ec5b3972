package kz.qyzmet.contracts.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads organisations and proves them: each role filled, codes and BINs given once. */
final class OrganisationReader {
  private static final Map<String, String> KINDS =
      new TreeMap<>(Map.of("office", "office", "branch", "branch"));

  private final YamlObject root;
  private final Map<String, String> personOf = new HashMap<>();
  private final Map<String, String> binOf = new HashMap<>();

  OrganisationReader(YamlObject root) {
    this.root = root;
  }

  List<Organisation> read() {
    var organisations = new ArrayList<Organisation>();
    root.objects("organisations")
        .forEach((code, block) -> organisations.add(organisation(code, block)));
    root.nothingElse();
    return organisations;
  }

  private Organisation organisation(String code, YamlObject block) {
    var organisation =
        new Organisation(
            code,
            bin(code, block),
            kind(block),
            text(block, "name"),
            text(block, "address"),
            zone(block),
            hours(block.object("hours")),
            block.text("locality"),
            people(code, block),
            books(block),
            new HashSet<>(block.texts("services")),
            pickups(block),
            vacations(block));
    new OrganisationProof(organisation, block).prove();
    block.nothingElse();
    return organisation;
  }

  private static String kind(YamlObject block) {
    String kind = block.text("kind");
    if (!Organisation.KINDS.contains(kind)) {
      throw block.reject("kind", "Expected one of " + Organisation.KINDS + ", but got " + kind);
    }
    return kind;
  }

  /** Left out where they are not known yet. */
  private static Vacations vacations(YamlObject block) {
    var spans = new ArrayList<Vacations.Span>();
    for (YamlObject span : block.list("vacations")) {
      LocalDate from = span.date("from");
      LocalDate to = span.date("to");
      if (to.isBefore(from)) {
        throw span.reject("to", "Expected an end not before " + from + ", but got " + to);
      }
      spans.add(new Vacations.Span(from, to));
      span.nothingElse();
    }
    return new Vacations(spans);
  }

  private String bin(String code, YamlObject block) {
    String bin = block.text("bin");
    Bin.Failed failed = Bin.check(bin);
    if (failed != null) {
      throw block.reject("bin", "Expected a BIN, but its " + failed + " check failed");
    }
    String other = binOf.putIfAbsent(bin, code);
    if (other != null) {
      throw block.reject("bin", "Expected a BIN of its own, but " + other + " has it too");
    }
    return bin;
  }

  private static ZoneId zone(YamlObject block) {
    String zone = block.text("zone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw block.reject("zone", "Expected a time zone such as Asia/Almaty, but got " + zone);
    }
    return ZoneId.of(zone);
  }

  private static OpeningHours hours(YamlObject block) {
    LocalTime from = time(block, "from");
    LocalTime to = time(block, "to");
    var intervals = new ArrayList<Interval>();
    if (block.has("lunchFrom") || block.has("lunchTo")) {
      LocalTime lunchFrom = time(block, "lunchFrom");
      LocalTime lunchTo = time(block, "lunchTo");
      intervals.add(interval(block, "lunchFrom", from, lunchFrom));
      interval(block, "lunchTo", lunchFrom, lunchTo);
      intervals.add(interval(block, "to", lunchTo, to));
    } else {
      intervals.add(interval(block, "to", from, to));
    }
    block.nothingElse();
    return OpeningHours.everyWeekday(intervals);
  }

  private static Interval interval(YamlObject block, String key, LocalTime from, LocalTime to) {
    if (!from.isBefore(to)) {
      throw block.reject(key, "Expected a time after " + from + ", but got " + to);
    }
    return new Interval(from, to);
  }

  private static LocalTime time(YamlObject block, String key) {
    String text = block.text(key);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException noTime) {
      throw block.reject(key, "Expected a time such as '09:00', but got " + text);
    }
  }

  private List<Person> people(String organisation, YamlObject block) {
    var people = new ArrayList<Person>();
    block
        .objects("people")
        .forEach(
            (code, person) -> {
              String other = personOf.putIfAbsent(code, organisation);
              if (other != null) {
                throw block
                    .object("people")
                    .reject(code, "Expected a code of its own, but " + other + " has it too");
              }
              people.add(new Person(code, person.text("name"), roles(person)));
              person.nothingElse();
            });
    return people;
  }

  private static Set<String> roles(YamlObject person) {
    List<String> roles = person.texts("roles");
    for (String role : roles) {
      if (!Step.ROLES.contains(role)) {
        throw person.reject("roles", "Expected roles of " + Step.ROLES + ", but got " + role);
      }
    }
    return new HashSet<>(roles);
  }

  private static List<RegisterBook> books(YamlObject block) {
    var books = new ArrayList<RegisterBook>();
    block.objects("books").forEach((code, book) -> books.add(book(code, book)));
    if (books.stream().noneMatch(book -> book.code().equals(RegisterBook.INCOMING))) {
      throw block.reject("books", "Expected a book named incoming, but there is none");
    }
    return books;
  }

  /** A format without its number, or a yearly one without its year, would repeat itself. */
  private static RegisterBook book(String code, YamlObject block) {
    var book = new RegisterBook(code, block.text("format"), block.bool("yearly"));
    if (!book.format().contains("{n}")) {
      throw block.reject("format", "Expected {n} in the format, but got " + book.format());
    }
    if (book.yearly() && !book.format().contains("{year}")) {
      throw block.reject(
          "format", "Expected {year} in a yearly book's format, but got " + book.format());
    }
    block.nothingElse();
    return book;
  }

  private static List<PickupPlace> pickups(YamlObject block) {
    var pickups = new ArrayList<PickupPlace>();
    block
        .objects("pickups")
        .forEach(
            (code, place) -> {
              pickups.add(
                  new PickupPlace(
                      place.choice("kind", KINDS),
                      code,
                      text(place, "name"),
                      text(place, "address")));
              place.nothingElse();
            });
    if (pickups.stream().noneMatch(place -> place.kind().equals("office"))) {
      throw block.reject("pickups", "Expected the organisation's own office, but it is missing");
    }
    return pickups;
  }

  private static LocalizedText text(YamlObject block, String key) {
    YamlObject texts = block.object(key);
    var text = new LocalizedText(texts.text("kk"), texts.text("ru"), texts.text("en"));
    texts.nothingElse();
    return text;
  }
}
