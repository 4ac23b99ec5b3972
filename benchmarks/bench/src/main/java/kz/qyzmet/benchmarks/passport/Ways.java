package kz.qyzmet.benchmarks.passport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Step;

/**
 * All ways of all passports that a provider goes alone, from the acceptance to the applicant's
 * hand, and those that are measured. Where a branch of the Corporation gives the result out, its
 * operator ends the case by an event: such a way is no work of college-service, and none of it is
 * measured.
 */
public final class Ways {
  private static final PassportRef BACKBONE = new PassportRef("tve-duplicate", "1");
  private static final Ways SHIPPED = new Ways(Passports.shipped(), Organisations.demo());

  private final List<Way> all;
  private final Way backbone;

  Ways(Passports passports, Organisations organisations) {
    all = passports.all().stream().flatMap(each -> of(each, organisations).stream()).toList();
    backbone =
        all.stream()
            .filter(way -> way.service().equals(BACKBONE))
            .filter(way -> way.channel() == Channel.PORTAL && way.pickup().equals("office"))
            .findFirst()
            .orElseThrow();
  }

  /** Those of the passports in the library, at the demo organisations. */
  public static Ways shipped() {
    return SHIPPED;
  }

  public List<Way> all() {
    return all;
  }

  /** The pipeline that the engines have too: the duplicate of a college, asked for by portal. */
  public Way backbone() {
    return backbone;
  }

  /** The way with the most acts of people. */
  public Way longest() {
    return first(Comparator.comparingInt(Way::acts).reversed());
  }

  /** The way with the fewest acts that is not a way of the backbone's passport. */
  public Way shortest() {
    return first(Comparator.comparingInt(Way::acts));
  }

  /**
   * Of equals, one at the backbone's own organisations: each has one counter of its register book,
   * and with fewer of them registering would wait longer, whatever the passport.
   */
  private Way first(Comparator<Way> order) {
    return all.stream()
        .filter(way -> !way.service().code().equals(BACKBONE.code()))
        .min(
            order
                .thenComparing(way -> !way.providers().equals(backbone.providers()))
                .thenComparing(way -> way.service().toString()))
        .orElseThrow();
  }

  private static List<Way> of(Passport passport, Organisations organisations) {
    var ways = new ArrayList<Way>();
    for (var channel : passport.channels().keySet()) {
      for (var pickup : atTheProvider(passport, channel)) {
        var providers = providers(passport, pickup, organisations);
        if (!providers.isEmpty()) {
          for (var choices : choices(passport, channel, pickup)) {
            var facts = Condition.facts(choices, channel, pickup.pickup());
            var granted = Granted.of(passport.pipeline(), facts);
            ways.add(
                new Way(
                    passport.ref(),
                    providers,
                    channel,
                    pickup.kind(),
                    choices,
                    granted.acts(),
                    granted.events()));
          }
        }
      }
    }
    return ways;
  }

  private static List<PickupOption> atTheProvider(Passport passport, Channel channel) {
    return passport.pickups(channel).stream()
        .filter(each -> each.pickup() == Pickup.OFFICE)
        .toList();
  }

  private static List<Organisation> providers(
      Passport passport, PickupOption pickup, Organisations organisations) {
    return organisations.all().stream()
        .filter(each -> each.gives(passport.ref().code()))
        .filter(each -> each.pickups().stream().anyMatch(it -> it.kind().equals(pickup.kind())))
        .toList();
  }

  /** Every combination of the codes on which a step depends. */
  private static List<Map<String, String>> choices(
      Passport passport, Channel channel, PickupOption pickup) {
    var conditions = passport.pipeline().steps().values().stream().map(Step::when);
    return Choices.of(List.of(passport), conditions, channel, pickup.pickup());
  }
}
