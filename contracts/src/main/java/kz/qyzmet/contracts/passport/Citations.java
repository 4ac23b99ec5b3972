package kz.qyzmet.contracts.passport;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Proves that the register of acts has what a passport cites: act and clause. */
final class Citations {
  private final TreeMap<String, String> acts = new TreeMap<>();
  private final Set<String> cited = new HashSet<>();

  Citations(List<Act> acts) {
    acts.forEach(act -> this.acts.put(act.code(), act.register()));
  }

  /**
   * Proves a file.
   *
   * @param root with the choices of its settings made
   * @param written the same without, for what other values of the settings bring
   */
  void prove(YamlObject root, YamlObject written) {
    root.eachText("clause", this::eachPart);
    written.eachText("clause", this::eachPart);
    for (String alias : acts.keySet()) {
      if (!cited.contains(alias)) {
        throw root.object("acts").reject(alias, "Expected a clause to cite it, but none does");
      }
    }
  }

  private void eachPart(YamlObject block, String clause) {
    for (String part : clause.split(";", -1)) {
      prove(block, part.strip());
    }
  }

  /** Such as {@code Rules, item 45}: an act's alias and one of its clauses. */
  private void prove(YamlObject block, String part) {
    String[] words = part.split(",", 2);
    String alias = words[0].strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    String act = acts.get(alias);
    if (act == null) {
      throw block.reject(
          "clause", "Expected a clause of one of the acts " + acts.keySet() + ", but got " + part);
    }
    Clauses clauses = ActRegister.shipped().find(act).orElseThrow().clauses();
    if (words.length == 1 || !clauses.has(words[1].strip())) {
      throw block.reject(
          "clause",
          "Expected one of the clauses that the register has of %s, %s, but got %s"
              .formatted(act, clauses, part));
    }
    cited.add(alias);
  }
}
