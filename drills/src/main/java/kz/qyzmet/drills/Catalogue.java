package kz.qyzmet.drills;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.drills.drill.Again;
import kz.qyzmet.drills.drill.AnswersLost;
import kz.qyzmet.drills.drill.CutLinks;
import kz.qyzmet.drills.drill.FreezePostgres;
import kz.qyzmet.drills.drill.GatewayAway;
import kz.qyzmet.drills.drill.KillAtHooks;
import kz.qyzmet.drills.drill.KillKafka;
import kz.qyzmet.drills.drill.KillPostgres;
import kz.qyzmet.drills.drill.KillServices;
import kz.qyzmet.drills.drill.ManyDeadlines;
import kz.qyzmet.drills.drill.MessagesTwice;
import kz.qyzmet.drills.drill.Named;
import kz.qyzmet.drills.drill.Overload;
import kz.qyzmet.drills.drill.ParcelLost;
import kz.qyzmet.drills.drill.Poison;
import kz.qyzmet.drills.drill.Replicas;
import kz.qyzmet.drills.drill.Restore;
import kz.qyzmet.drills.drill.TwoAtOnce;
import kz.qyzmet.drills.drill.WrongClocks;
import kz.qyzmet.drills.drill.Zombies;
import kz.qyzmet.stack.BadInput;

/** All drills, in the order in which they run. */
final class Catalogue {
  private static final List<Named> ALL =
      List.of(
          new KillServices(),
          new KillAtHooks(),
          new KillPostgres(),
          new FreezePostgres(),
          new Zombies(),
          new KillKafka(),
          new Again(),
          new Poison(),
          new CutLinks(),
          WrongClocks.zone(),
          WrongClocks.shifted(),
          new ManyDeadlines(),
          new TwoAtOnce(),
          new Overload(),
          new Replicas(),
          new GatewayAway(),
          new MessagesTwice(),
          new AnswersLost(),
          new ParcelLost(),
          new Restore());

  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere(
              "simulation",
              "100,000 lives of the cores with crashes, delays, losses and disorder, each from a seed",
              "./qyzmet simulate --seeds 100000"));

  /**
   * A drill that another command runs: it needs no stack.
   *
   * @param command as it is typed
   */
  record Elsewhere(String name, String what, String command) {}

  private Catalogue() {}

  static List<Named> all() {
    return ALL;
  }

  static List<Elsewhere> elsewhere() {
    return ELSEWHERE;
  }

  /** Those of that name, or all without a name. */
  static List<Named> named(List<String> names) {
    return names.isEmpty() ? ALL : names.stream().map(Catalogue::find).toList();
  }

  private static Named find(String name) {
    return ALL.stream()
        .filter(drill -> drill.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadInput(unknown(name)));
  }

  private static String unknown(String name) {
    return ELSEWHERE.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(
            each ->
                "Expected %s by its own command, %s, but got it here"
                    .formatted(name, each.command()))
        .orElseGet(
            () ->
                "Expected a drill of "
                    + Stream.concat(
                            ALL.stream().map(Named::name), ELSEWHERE.stream().map(Elsewhere::name))
                        .collect(Collectors.joining(", "))
                    + ", but got "
                    + name);
  }
}
