package kz.qyzmet.simulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.SampleForm;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filer;

/**
 * An application with its papers, made of the passport itself: what the form asks for, what the
 * channel wants uploaded or brought. Now and then one paper is left at home.
 *
 * @param place where the result is wanted
 * @param documents codes of those that are presented
 */
record Papers(
    Passport passport,
    Organisation provider,
    PickupPlace place,
    Map<String, Object> form,
    List<String> documents) {
  private static final int FORMS_TO_TRY = 4;

  /** Papers for one service: if a window is open for some such applications, mostly one of them. */
  static Papers drawn(
      Chance chance, Passport passport, Organisation provider, Channel channel, LocalDate day) {
    var place = place(chance, passport, provider, channel);
    var pickup = passport.pickup(place.kind()).orElseThrow().pickup();
    var form = form(chance, passport, channel, pickup);
    for (int i = 1;
        i < FORMS_TO_TRY && !taken(passport, provider, Condition.facts(form, channel, pickup), day);
        i++) {
      form = form(chance, passport, channel, pickup);
    }
    var facts = Condition.facts(form, channel, pickup);
    return new Papers(passport, provider, place, form, documents(chance, passport, channel, facts));
  }

  /** Who applies at a branch has the result there; the branch is one of the provider's own town. */
  private static PickupPlace place(
      Chance chance, Passport passport, Organisation provider, Channel channel) {
    if (channel == Channel.CORPORATION) {
      return chance
          .of(
              Branches.demo().all().stream()
                  .filter(each -> each.seenFrom(provider.locality()) == Locality.SAME)
                  .toList())
          .place();
    }
    var kinds =
        passport.pickups(channel).stream()
            .filter(PickupOption::served)
            .map(PickupOption::kind)
            .toList();
    return chance.of(
        provider.pickups().stream().filter(each -> kinds.contains(each.kind())).toList());
  }

  private static boolean taken(
      Passport passport, Organisation provider, Map<String, Object> facts, LocalDate day) {
    return passport
        .terms()
        .period(facts)
        .map(
            period ->
                period.vacations()
                    ? provider.vacations().contains(day)
                    : period.window().contains(day))
        .orElse(true);
  }

  private static Map<String, Object> form(
      Chance chance, Passport passport, Channel channel, Pickup pickup) {
    return SampleForm.of(passport, channel, pickup, Map.of(), new Lots(chance));
  }

  /** Fills a form in as chance has it; some choose what is not for their provider. */
  private record Lots(Chance chance) implements SampleForm.Choice {
    @Override
    public boolean fillsIn(FormField field) {
      return chance.in(0.3);
    }

    @Override
    public FormField.Option option(FormField field) {
      return chance.of(field.options());
    }

    @Override
    public int below(int bound) {
      return chance.below(bound);
    }
  }

  private static List<String> documents(
      Chance chance, Passport passport, Channel channel, Map<String, Object> facts) {
    boolean forgetful = chance.in(0.03);
    return passport.presented(channel, facts).stream()
        .filter(each -> each.required() ? !forgetful : chance.in(0.5))
        .map(DocumentRequirement::code)
        .toList();
  }

  /** Uploads one scan of each document. */
  Map<UUID, FiledDocument> scans(Chance chance) {
    var scans = new LinkedHashMap<UUID, FiledDocument>();
    for (var code : documents) {
      var document = passport.document(code).orElseThrow();
      var id = chance.next();
      var mediaType = document.mediaTypes().stream().sorted().findFirst().orElseThrow();
      scans.put(id, new FiledDocument(id, code, "scan", mediaType, 1000, "0".repeat(64)));
    }
    return scans;
  }

  /** The applicant's own draft on the portal. */
  Draft online(String iin, String language, Map<UUID, FiledDocument> scans) {
    return new Draft(
        iin,
        null,
        passport.ref().code(),
        provider.code(),
        "portal",
        language,
        place.kind(),
        place.code(),
        true,
        form,
        scans.values().stream()
            .map(scan -> new Draft.Reference(scan.document(), scan.attachment()))
            .toList());
  }

  /** What a clerk of the provider writes down at the counter, or an operator at a branch's. */
  Draft atCounter(Filer filer, String iin, String language) {
    return new Draft(
        filer,
        iin,
        passport.ref().code(),
        filer instanceof Filer.Operator ? provider.code() : null,
        null,
        language,
        place.kind(),
        place.code(),
        true,
        form,
        List.of(),
        documents.stream().map(code -> new Draft.Paper(code, true)).toList());
  }
}
