package kz.qyzmet.contracts.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads organisations and proves them: each role filled, codes and BINs given once. */
final class OrganisationReader {
  private static final Map<String, String> KINDS =
      new TreeMap<>(Map.of("office", "office", "branch", "branch"));
  private static final String BRANCH = "branch";

  private final Map<String, Organisation> there = new LinkedHashMap<>();
  private final boolean proves;
  private final Map<String, String> personOf = new HashMap<>();
  private final Map<String, String> binOf = new HashMap<>();

  /**
   * @param there organisations that are known already; what is read takes the place of theirs
   */
  OrganisationReader(List<Organisation> there) {
    this(there, true);
  }

  private OrganisationReader(List<Organisation> there, boolean proves) {
    this.proves = proves;
    there.forEach(each -> this.there.put(each.code(), each));
  }

  /**
   * Of what was proven when it was written. A later release may want more of a service, and must
   * start all the same.
   */
  static OrganisationReader ofProven() {
    return new OrganisationReader(List.of(), false);
  }

  /** The organisations of a file. */
  List<Organisation> read(YamlObject root) {
    var organisations = new ArrayList<Organisation>();
    Map<String, YamlObject> blocks = root.objects("organisations");
    besides(blocks.keySet());
    blocks.forEach((code, block) -> organisations.add(organisation(code, block)));
    root.nothingElse();
    return organisations;
  }

  /** One organisation, whose keys are the file's. */
  Organisation one(String code, YamlObject root) {
    besides(Set.of(code));
    return organisation(code, root);
  }

  /** What belongs to the others is not free. */
  private void besides(Set<String> read) {
    there.keySet().removeAll(read);
    for (Organisation other : there.values()) {
      binOf.put(other.bin(), other.code());
      other.people().forEach(person -> personOf.put(person.code(), other.code()));
    }
  }

  private Organisation organisation(String code, YamlObject block) {
    List<Department> departments = departments(block);
    var organisation =
        new Organisation(
            code,
            bin(code, block),
            kind(block),
            text(block, "name"),
            text(block, "address"),
            zone(block),
            HoursReader.read(block.object("hours"), proves),
            block.text("locality"),
            departments,
            new PeopleReader(block, departments).read(),
            books(block),
            new HashSet<>(block.textsIfAny("services")),
            pickups(block),
            vacations(block));
    peopleOfTheirOwn(organisation, block);
    if (proves) {
      new OrganisationProof(organisation, block).prove();
    }
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

  /** Left out where the organisation has not named them. */
  private static List<Department> departments(YamlObject block) {
    var departments = new ArrayList<Department>();
    if (block.has("departments")) {
      block
          .objects("departments")
          .forEach((code, names) -> departments.add(new Department(code, texts(names))));
    }
    return departments;
  }

  /** A code leads to one person of one organisation. */
  private void peopleOfTheirOwn(Organisation organisation, YamlObject block) {
    for (Person person : organisation.people()) {
      String other = personOf.putIfAbsent(person.code(), organisation.code());
      if (other != null) {
        throw block
            .object("people")
            .reject(person.code(), "Expected a code of its own, but " + other + " has it too");
      }
    }
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

  private List<PickupPlace> pickups(YamlObject block) {
    var pickups = new ArrayList<PickupPlace>();
    block.objects("pickups").forEach((code, place) -> pickups.add(pickup(code, place)));
    if (pickups.stream().noneMatch(place -> place.kind().equals("office"))) {
      throw block.reject("pickups", "Expected the organisation's own office, but it is missing");
    }
    return pickups;
  }

  private PickupPlace pickup(String code, YamlObject block) {
    String kind = block.choice("kind", KINDS);
    PickupPlace place = kind.equals(BRANCH) ? branch(code, block) : named(kind, code, block);
    block.nothingElse();
    return place;
  }

  /**
   * The register's. A file may leave its words out, or have the same; what was kept before there
   * was a register has its own.
   */
  private PickupPlace branch(String code, YamlObject block) {
    Optional<PickupPlace> told =
        block.has("name") ? Optional.of(named(BRANCH, code, block)) : Optional.empty();
    Branches register = Branches.demo();
    Optional<PickupPlace> known = register.find(code).map(Branch::place);
    if (proves && known.isPresent() && told.isPresent() && !told.equals(known)) {
      throw block.reject(
          "name", "Expected no name, or name and address as the register of branches has them");
    }
    return known
        .or(() -> proves ? Optional.empty() : told)
        .orElseThrow(
            () ->
                block.reject(
                    "Expected a branch of the Corporation of "
                        + register.codes()
                        + ", but got "
                        + code));
  }

  private static PickupPlace named(String kind, String code, YamlObject block) {
    return new PickupPlace(kind, code, text(block, "name"), text(block, "address"));
  }

  private static LocalizedText text(YamlObject block, String key) {
    return texts(block.object(key));
  }

  private static LocalizedText texts(YamlObject texts) {
    var text = new LocalizedText(texts.text("kk"), texts.text("ru"), texts.text("en"));
    texts.nothingElse();
    return text;
  }
}
