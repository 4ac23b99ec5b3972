package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;
import static kz.qyzmet.contracts.passport.BasisReader.sourced;
import static kz.qyzmet.contracts.passport.BasisReader.sourcedText;
import static kz.qyzmet.contracts.passport.BasisReader.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads a passport's blocks to records. What holds between blocks is {@link PassportProof}'s. */
final class PassportReader {
  static final Map<String, Channel> CHANNELS = new LinkedHashMap<>();

  static {
    CHANNELS.put("portal", Channel.PORTAL);
    CHANNELS.put("office", Channel.OFFICE);
    CHANNELS.put("corporation", Channel.CORPORATION);
  }

  private static final List<String> SYSTEMS = List.of("gateway", "unified-he-system", "hei-system");

  private static final Map<String, ChannelRule.Sheet> SHEETS =
      Map.of("receipt", ChannelRule.Sheet.RECEIPT, "slip", ChannelRule.Sheet.SLIP);

  private final YamlObject root;

  PassportReader(YamlObject root) {
    this.root = root;
  }

  Passport read() {
    PassportRef ref = ref();
    YamlObject inForce = root.object("inForce");
    LocalDate from = inForce.date("from");
    LocalDate to = inForce.has("to") ? inForce.date("to") : null;
    if (to != null && to.isBefore(from)) {
      throw inForce.reject("to", "Expected an end not before " + from + ", but got " + to);
    }
    Basis effect = basis(inForce);
    inForce.nothingElse();
    var parts = new PartsReader(root);
    var passport =
        new Passport(
            ref,
            from,
            to,
            effect,
            sourcedText(root, "name"),
            acts(),
            sourcedText(root, "provider"),
            sourcedText(root, "recipient"),
            sourcedText(root, "result"),
            sourcedText(root, "consent"),
            channels(),
            new FormReader(root).documents(),
            new FormReader(root).fields(),
            new TermsReader(root).terms(),
            new PipelineReader(root.object("pipeline")).pipeline(),
            root.has("refusalGrounds") ? grounds(root.objects("refusalGrounds")) : List.of(),
            acceptanceRefusal(),
            pickups(),
            new TermsReader(root).thresholds(),
            new SettingsReader(root).settings(),
            provisions(),
            statuses(),
            parts.applicants(),
            parts.providerKinds(),
            parts.legs(),
            parts.hearing(),
            parts.suspension(),
            parts.misfits(),
            parts.practical(),
            parts.readings(),
            parts.representatives(),
            parts.papers());
    root.nothingElse();
    return passport;
  }

  private PassportRef ref() {
    try {
      var ref = new PassportRef(root.text("service"), root.text("version"));
      if (!root.file().equals(ref + ".yaml")) {
        throw root.reject("version", "Expected a file " + ref + ".yaml, but it is " + root.file());
      }
      return ref;
    } catch (IllegalArgumentException noRef) {
      throw root.reject("service", noRef.getMessage());
    }
  }

  private List<Act> acts() {
    var acts = new ArrayList<Act>();
    YamlObject block = root.object("acts");
    for (String alias : block.keys()) {
      String code = block.text(alias);
      ActRegister.Entry entry =
          ActRegister.shipped()
              .find(code)
              .orElseThrow(
                  () ->
                      block.reject(
                          alias, "Expected an act of the register, but it has no " + code));
      acts.add(
          new Act(
              alias,
              code,
              entry.title(),
              entry.date(),
              entry.number(),
              entry.amendedBy(),
              entry.adilet(),
              entry.citation()));
    }
    if (acts.isEmpty()) {
      throw root.reject("acts", "Expected at least one act, but there is none");
    }
    return acts;
  }

  private Map<Channel, ChannelRule> channels() {
    var channels = new EnumMap<Channel, ChannelRule>(Channel.class);
    root.objects("channels")
        .forEach(
            (code, rule) -> {
              Channel channel = CHANNELS.get(code);
              if (channel == null) {
                throw root.object("channels")
                    .reject(code, "Expected one of " + CHANNELS.keySet() + ", but got " + code);
              }
              channels.put(
                  channel,
                  new ChannelRule(
                      channel,
                      rule.bool("served"),
                      text(rule, "name"),
                      sourcedText(rule, "acceptance"),
                      channel != Channel.PORTAL && rule.has("sheet")
                          ? rule.choice("sheet", SHEETS)
                          : ChannelRule.Sheet.RECEIPT,
                      channel == Channel.PORTAL && rule.has("chain")
                          ? chain(rule.object("chain"))
                          : null,
                      channel == Channel.PORTAL && rule.has("certification")
                          ? certification(rule.object("certification"))
                          : null,
                      basis(rule)));
              rule.nothingElse();
            });
    return channels;
  }

  private static ChannelRule.Certification certification(YamlObject block) {
    PartsReader.known(block, "kinds", Set.copyOf(Proof.codes()));
    var kinds = block.texts("kinds").stream().map(code -> Proof.of(code).orElseThrow()).toList();
    var certification = new ChannelRule.Certification(kinds, basis(block));
    block.nothingElse();
    return certification;
  }

  private static SystemChain chain(YamlObject block) {
    List<String> systems = block.texts("systems");
    var inOrder = SYSTEMS.stream().filter(systems::contains).toList();
    if (systems.size() < 2
        || !systems.equals(inOrder)
        || !systems.getFirst().equals(SYSTEMS.getFirst())) {
      throw block.reject(
          "systems",
          "Expected the first and more of %s, in this order, but got %s"
              .formatted(SYSTEMS, systems));
    }
    var chain =
        new SystemChain(
            systems,
            sourced(block.object("silentAfter"), PassportReader::byTheClock),
            basis(block));
    block.nothingElse();
    return chain;
  }

  /** Of programs, which have no opening hours. */
  private static Duration byTheClock(YamlObject block) {
    return switch (TermText.read(block, "term")) {
      case Term.Minutes(int minutes) -> Duration.ofMinutes(minutes);
      case Term.Hours(int hours) -> Duration.ofHours(hours);
      case Term.WorkingDays _,
          Term.CalendarDays _,
          Term.CalendarDayRange _,
          Term.Months _,
          Term.None _ ->
          throw block.reject("term", "Expected minutes or hours, but got " + block.text("term"));
    };
  }

  private static List<RefusalGround> grounds(Map<String, YamlObject> blocks) {
    var grounds = new ArrayList<RefusalGround>();
    blocks.forEach(
        (code, ground) -> {
          grounds.add(new RefusalGround(code, text(ground, "text"), basis(ground)));
          ground.nothingElse();
        });
    return grounds;
  }

  private AcceptanceRefusal acceptanceRefusal() {
    YamlObject block = root.object("acceptanceRefusal");
    var refusal = new AcceptanceRefusal(grounds(block.objects("grounds")), basis(block));
    block.nothingElse();
    return refusal;
  }

  private List<PickupOption> pickups() {
    var pickups = new ArrayList<PickupOption>();
    root.objects("pickups")
        .forEach(
            (kind, block) -> {
              if (!kind.equals("office") && !kind.equals("branch")) {
                throw root.object("pickups")
                    .reject(kind, "Expected one of [office, branch], but got " + kind);
              }
              pickups.add(
                  new PickupOption(kind, block.bool("served"), text(block, "name"), basis(block)));
              block.nothingElse();
            });
    return pickups;
  }

  private List<Provision> provisions() {
    if (!root.has("provisions")) {
      return List.of();
    }
    var provisions = new ArrayList<Provision>();
    root.objects("provisions")
        .forEach(
            (code, block) -> {
              provisions.add(new Provision(code, text(block, "text"), basis(block)));
              block.nothingElse();
            });
    return provisions;
  }

  private Sourced<Map<Status, LocalizedText>> statuses() {
    return sourced(
        root.object("statuses"),
        block -> {
          YamlObject texts = block.object("texts");
          var statuses = new EnumMap<Status, LocalizedText>(Status.class);
          for (Status status : Status.values()) {
            if (status != Status.RETURNED || texts.has(status.name())) {
              statuses.put(status, text(texts, status.name()));
            }
          }
          texts.nothingElse();
          return statuses;
        });
  }
}
