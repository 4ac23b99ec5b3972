package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;
import static kz.qyzmet.contracts.passport.BasisReader.sourced;
import static kz.qyzmet.contracts.passport.BasisReader.sourcedOrNull;
import static kz.qyzmet.contracts.passport.BasisReader.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the parts of a passport that a service may do without. */
final class PartsReader {
  private static final Set<String> CARRIERS = Set.of("corporation", "courier", "post");
  private static final Set<String> APPLICANTS = Set.of("person", "organisation");
  static final Set<String> PROVIDERS = Set.of("college", "school", "university", "authority");

  private static final Map<String, Misfit.Asked> LATE =
      new TreeMap<>(
          Map.of(
              "told", Misfit.Asked.TOLD,
              "sent", Misfit.Asked.SENT,
              "delivered", Misfit.Asked.DELIVERED,
              "arrived", Misfit.Asked.ARRIVED,
              "internal", Misfit.Asked.INTERNAL));

  /** On the portal nobody sees the paper that makes a representative one. */
  private static final Map<String, Channel> COUNTERS =
      new TreeMap<>(Map.of("office", Channel.OFFICE, "corporation", Channel.CORPORATION));

  private static final int OF_AGE = 18;

  /** Which papers an outcome can end in. */
  private static final Map<String, Map<String, ResultPaper>> PAPERS =
      new TreeMap<>(
          Map.of(
              Step.GRANTED,
              new TreeMap<>(
                  Map.of(
                      "incomplete-certificate", ResultPaper.INCOMPLETE_CERTIFICATE,
                      "duplicate", ResultPaper.DUPLICATE)),
              Step.REFUSED,
              Map.of("motivated-refusal", ResultPaper.MOTIVATED_REFUSAL)));

  private final YamlObject root;

  PartsReader(YamlObject root) {
    this.root = root;
  }

  /** Who may apply. */
  Sourced<Set<String>> applicants() {
    return kinds("applicants", APPLICANTS);
  }

  /** Kinds of organisations that give the service. */
  Sourced<Set<String>> providerKinds() {
    return kinds("providers", PROVIDERS);
  }

  private Sourced<Set<String>> kinds(String key, Set<String> known) {
    return sourced(root.object(key), block -> known(block, "kinds", known));
  }

  /** A list of kinds, each of them known. */
  static Set<String> known(YamlObject block, String key, Set<String> known) {
    List<String> kinds = block.texts(key);
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw block.reject(
            key, "Expected kinds of " + known.stream().sorted().toList() + ", but got " + kind);
      }
    }
    return Set.copyOf(kinds);
  }

  Map<Channel, Legs> legs() {
    var legs = new EnumMap<Channel, Legs>(Channel.class);
    if (root.has("legs")) {
      YamlObject block = root.object("legs");
      for (String code : block.keys()) {
        Channel channel = PassportReader.CHANNELS.get(code);
        if (channel == null) {
          throw block.reject(
              code, "Expected one of " + PassportReader.CHANNELS.keySet() + ", but got " + code);
        }
        YamlObject ways = block.object(code);
        legs.put(channel, new Legs(ways(ways, "inbound"), ways(ways, "outbound")));
        ways.nothingElse();
      }
    }
    return legs;
  }

  private static List<Leg> ways(YamlObject block, String key) {
    var legs = new ArrayList<Leg>();
    if (block.has(key)) {
      block.objects(key).forEach((code, leg) -> legs.add(leg(code, leg)));
    }
    return legs;
  }

  private static Leg leg(String code, YamlObject block) {
    String by = block.text("by");
    if (!CARRIERS.contains(by)) {
      throw block.reject(
          "by", "Expected one of " + CARRIERS.stream().sorted().toList() + ", but got " + by);
    }
    var leg =
        new Leg(
            code,
            text(block, "name"),
            by,
            block.has("limit") ? limit(block) : null,
            block.has("locality") ? block.choice("locality", TermsReader.LOCALITIES) : null,
            basis(block));
    block.nothingElse();
    return leg;
  }

  private static Leg.Limit limit(YamlObject block) {
    return switch (block.text("limit")) {
      case "same day" -> new Leg.SameDay();
      case "at once" -> new Leg.AtOnce();
      default -> new Leg.Within(TermText.read(block, "limit"));
    };
  }

  Hearing hearing() {
    if (!root.has("hearing")) {
      return Hearing.UNSAID;
    }
    YamlObject block = root.object("hearing");
    var hearing =
        new Hearing(
            block.bool("applies"),
            block.has("from") ? block.date("from") : null,
            sourcedOrNull(block, "notice", PartsReader::term),
            sourcedOrNull(block, "objection", PartsReader::term),
            basis(block));
    if (hearing.applies() && (hearing.notice() == null || hearing.objection() == null)) {
      throw block.reject(
          "applies", "Expected the notice and the objection of a hearing that is held");
    }
    if (!hearing.applies() && hearing.from() != null) {
      throw block.reject("from", "Expected a day for a hearing that is held, but none is");
    }
    block.nothingElse();
    return hearing;
  }

  /** Null where the law allows none. */
  Suspension suspension() {
    if (!root.has("suspension")) {
      return null;
    }
    YamlObject block = root.object("suspension");
    var steps = new HashSet<>(block.texts("steps"));
    return new Suspension(sourced(block, PartsReader::term), steps);
  }

  List<Misfit> misfits() {
    var misfits = new ArrayList<Misfit>();
    if (root.has("misfits")) {
      root.objects("misfits")
          .forEach(
              (code, block) -> {
                misfits.add(
                    new Misfit(
                        code,
                        block.choice("channel", PassportReader.CHANNELS),
                        block.has("locality")
                            ? block.choice("locality", TermsReader.LOCALITIES)
                            : null,
                        late(block),
                        block.has("hearing") && block.bool("hearing"),
                        text(block, "says"),
                        basis(block)));
                block.nothingElse();
              });
    }
    return misfits;
  }

  Representatives representatives() {
    YamlObject block = root.object("representatives");
    var channels = EnumSet.noneOf(Channel.class);
    for (String code : block.textsOrEmpty("channels")) {
      if (!COUNTERS.containsKey(code)) {
        throw block.reject(
            "channels", "Expected counters of " + COUNTERS.keySet() + ", but got " + code);
      }
      channels.add(COUNTERS.get(code));
    }
    var grounds = new ArrayList<Representation>();
    for (String code : block.textsOrEmpty("grounds")) {
      Representation ground = Representation.shipped().get(code);
      if (ground == null) {
        throw block.reject(
            "grounds",
            "Expected grounds of " + Representation.shipped().keySet() + ", but got " + code);
      }
      grounds.add(ground);
    }
    if (channels.isEmpty() != grounds.isEmpty()) {
      throw block.reject("grounds", "Expected grounds exactly where there are counters for them");
    }
    var representatives =
        new Representatives(channels, grounds, block.bool("minorsRepresented"), basis(block));
    if (representatives.minorsRepresented()
        && grounds.stream().allMatch(ground -> ground.ages().from() >= OF_AGE)) {
      throw block.reject(
          "minorsRepresented", "Expected a ground on which a minor can be represented");
    }
    block.nothingElse();
    return representatives;
  }

  /** By outcome. */
  Map<String, Sourced<ResultPaper>> papers() {
    var papers = new TreeMap<String, Sourced<ResultPaper>>();
    if (root.has("papers")) {
      root.objects("papers")
          .forEach(
              (outcome, block) -> {
                var kinds = PAPERS.get(outcome);
                if (kinds == null) {
                  throw root.object("papers")
                      .reject(
                          outcome, "Expected one of " + PAPERS.keySet() + ", but got " + outcome);
                }
                papers.put(outcome, sourced(block, each -> each.choice("kind", kinds)));
              });
    }
    return papers;
  }

  List<Reading> readings() {
    var readings = new ArrayList<Reading>();
    if (root.has("readings")) {
      root.objects("readings")
          .forEach(
              (code, block) -> {
                readings.add(
                    new Reading(
                        code,
                        block.integer("number", 1, 1000),
                        block.text("says"),
                        block.text("reason")));
                block.nothingElse();
              });
    }
    return readings;
  }

  private static Set<Misfit.Asked> late(YamlObject block) {
    var late = EnumSet.noneOf(Misfit.Asked.class);
    for (String code : block.texts("late")) {
      var asked = LATE.get(code);
      if (asked == null) {
        throw block.reject("late", "Expected some of " + LATE.keySet() + ", but got " + code);
      }
      late.add(asked);
    }
    return late;
  }

  Practical practical() {
    if (!root.has("practical")) {
      return Practical.NOTHING;
    }
    YamlObject block = root.object("practical");
    var practical =
        new Practical(
            sourcedOrNull(block, "fee", each -> text(each, "text")),
            counterTimes(block, "waiting"),
            counterTimes(block, "service"),
            sourcedOrNull(block, "hours", each -> text(each, "text")),
            sourcedOrNull(block, "phones", each -> each.texts("numbers")),
            sourcedOrNull(block, "sites", each -> each.texts("addresses")));
    block.nothingElse();
    return practical;
  }

  /** Each with the channels of whose counter it is said; none where the act is silent. */
  private static List<Practical.CounterTime> counterTimes(YamlObject practical, String key) {
    var times = new ArrayList<Practical.CounterTime>();
    for (YamlObject block : practical.list(key)) {
      var channels = EnumSet.noneOf(Channel.class);
      for (String code : block.textsOrNone("channels")) {
        Channel channel = PassportReader.CHANNELS.get(code);
        if (channel == null) {
          throw block.reject(
              "channels",
              "Expected channels of " + PassportReader.CHANNELS.keySet() + ", but got " + code);
        }
        channels.add(channel);
      }
      times.add(new Practical.CounterTime(channels, sourced(block, PartsReader::term)));
    }
    return times;
  }

  private static Term term(YamlObject block) {
    return TermText.read(block, "term");
  }
}
