package kz.qyzmet.contracts.corporation;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.corporation.Branches.CourierRule;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads branches. Their hours are not theirs to say: they follow from the kind and the day. */
final class BranchReader {
  private static final Map<String, kz.qyzmet.calendar.due.Branch> KINDS =
      Map.of(
          "ordinary", kz.qyzmet.calendar.due.Branch.ORDINARY,
          "duty", kz.qyzmet.calendar.due.Branch.DUTY);

  private static final String POST_ONLY = "postOnly";

  private BranchReader() {}

  static Branches read(YamlObject root) {
    var courier = courier(root.object("courier"));
    var branches = new ArrayList<Branch>();
    root.objects("branches").forEach((code, block) -> branches.add(branch(code, block, courier)));
    root.nothingElse();
    return new Branches(branches, courier);
  }

  private static CourierRule courier(YamlObject block) {
    var rule = new CourierRule(block.integer("runsADay", 1, 24), block.text("clause"));
    block.nothingElse();
    return rule;
  }

  private static Branch branch(String code, YamlObject block, CourierRule courier) {
    var branch =
        new Branch(
            code,
            text(block.object("name")),
            text(block.object("address")),
            zone(block),
            block.text("locality"),
            block.choice("kind", KINDS),
            runs(block, courier),
            block.has(POST_ONLY) ? postOnly(block.object(POST_ONLY)) : courier);
    block.nothingElse();
    return branch;
  }

  /** The law's runs bind the courier; that a branch has none is said with its clause or reading. */
  private static CourierRule postOnly(YamlObject block) {
    String ground;
    if (block.has("clause")) {
      ground = block.text("clause");
    } else {
      block.choice("source", Map.of("reading", true));
      ground = block.text("reason");
    }
    block.nothingElse();
    return new CourierRule(0, ground);
  }

  private static List<LocalTime> runs(YamlObject block, CourierRule courier) {
    var key = "courierRuns";
    boolean byPost = block.has(POST_ONLY);
    var texts = byPost && !block.has(key) ? List.<String>of() : block.textsOrEmpty(key);
    if (byPost) {
      if (!texts.isEmpty()) {
        throw block.reject(key, "Expected no runs of a branch that is postOnly, but got " + texts);
      }
      return List.of();
    }
    if (texts.size() < courier.runsADay()) {
      throw block.reject(
          key,
          "Expected at least %d runs a day (%s), but there are %d"
              .formatted(courier.runsADay(), courier.clause(), texts.size()));
    }
    try {
      var runs = texts.stream().map(LocalTime::parse).toList();
      if (!runs.stream().distinct().sorted().toList().equals(runs)) {
        throw block.reject(key, "Expected times in their order, each once, but got " + texts);
      }
      return runs;
    } catch (DateTimeParseException none) {
      throw block.reject(key, "Expected times such as 11:30, but got " + texts);
    }
  }

  private static ZoneId zone(YamlObject block) {
    String zone = block.text("zone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw block.reject("zone", "Expected a time zone such as Asia/Almaty, but got " + zone);
    }
    return ZoneId.of(zone);
  }

  private static LocalizedText text(YamlObject texts) {
    var text = new LocalizedText(texts.text("kk"), texts.text("ru"), texts.text("en"));
    texts.nothingElse();
    return text;
  }
}
