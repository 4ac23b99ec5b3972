package kz.qyzmet.contracts.corporation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads branches. Their hours are not theirs to say: they follow from the kind and the day. */
final class BranchReader {
  private static final Map<String, kz.qyzmet.calendar.due.Branch> KINDS =
      Map.of(
          "ordinary", kz.qyzmet.calendar.due.Branch.ORDINARY,
          "duty", kz.qyzmet.calendar.due.Branch.DUTY);

  private BranchReader() {}

  static List<Branch> read(YamlObject root) {
    var branches = new ArrayList<Branch>();
    root.objects("branches").forEach((code, block) -> branches.add(branch(code, block)));
    root.nothingElse();
    return branches;
  }

  private static Branch branch(String code, YamlObject block) {
    var branch =
        new Branch(
            code,
            text(block.object("name")),
            text(block.object("address")),
            zone(block),
            block.text("locality"),
            block.choice("kind", KINDS));
    block.nothingElse();
    return branch;
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
