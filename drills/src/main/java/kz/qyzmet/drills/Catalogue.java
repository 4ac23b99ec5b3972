package kz.qyzmet.drills;

import java.util.List;
import java.util.stream.Collectors;
import kz.qyzmet.drills.drill.Again;
import kz.qyzmet.drills.drill.CutLinks;
import kz.qyzmet.drills.drill.Drill;
import kz.qyzmet.drills.drill.FreezePostgres;
import kz.qyzmet.drills.drill.KillAtHooks;
import kz.qyzmet.drills.drill.KillKafka;
import kz.qyzmet.drills.drill.KillPostgres;
import kz.qyzmet.drills.drill.KillServices;
import kz.qyzmet.drills.drill.ManyDeadlines;
import kz.qyzmet.drills.drill.Overload;
import kz.qyzmet.drills.drill.Poison;
import kz.qyzmet.drills.drill.Replicas;
import kz.qyzmet.drills.drill.TwoAtOnce;
import kz.qyzmet.drills.drill.WrongClocks;
import kz.qyzmet.drills.drill.Zombies;
import kz.qyzmet.stack.BadInput;

/** All drills, in the order in which they run. */
final class Catalogue {
  private static final List<Drill> ALL =
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
          new Replicas());

  private Catalogue() {}

  static List<Drill> all() {
    return ALL;
  }

  /** Those of that name, or all without a name. */
  static List<Drill> named(List<String> names) {
    return names.isEmpty() ? ALL : names.stream().map(Catalogue::find).toList();
  }

  private static Drill find(String name) {
    return ALL.stream()
        .filter(drill -> drill.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "Expected a drill of "
                        + ALL.stream().map(Drill::name).collect(Collectors.joining(", "))
                        + ", but got "
                        + name));
  }
}
