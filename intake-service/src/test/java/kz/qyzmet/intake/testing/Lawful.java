package kz.qyzmet.intake.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.FilingDays;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;

/**
 * An application that its passport lets pass, made of the passport itself.
 *
 * @param chosen options of enum fields; of the others the first is chosen
 * @param place where the result is wanted
 */
public record Lawful(
    Passport passport,
    Channel channel,
    Organisation provider,
    Map<String, String> chosen,
    PickupPlace place) {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static final LocalDate SPRING = LocalDate.parse("2026-03-02");

  /** Every service by every channel that is served, at every kind of place for its result. */
  public static Stream<Lawful> all() {
    return Passports.shipped().all().stream()
        .flatMap(
            passport ->
                passport.channels().keySet().stream()
                    .filter(passport::serves)
                    .flatMap(channel -> of(passport, channel)));
  }

  /** One per service that is served at all, by the first of its channels. */
  public static Stream<Lawful> services() {
    var once = new HashMap<String, Lawful>();
    return all().filter(each -> once.putIfAbsent(each.passport().ref().toString(), each) == null);
  }

  /** The same for every option of every enum field. */
  public Stream<Lawful> everyGround() {
    return passport.form().stream()
        .filter(field -> field.type() == FormField.Type.ENUM)
        .flatMap(field -> field.options().stream().map(option -> choosing(field, option)));
  }

  private static Stream<Lawful> of(Passport passport, Channel channel) {
    return passport.pickups(channel).stream()
        .filter(PickupOption::served)
        .map(
            option ->
                Organisations.demo().all().stream()
                    .filter(each -> each.gives(passport.ref().code()))
                    .filter(each -> place(each, option).isPresent())
                    .findFirst()
                    .map(
                        each ->
                            new Lawful(
                                passport,
                                channel,
                                each,
                                Map.of(),
                                place(each, option).orElseThrow()))
                    .orElseThrow());
  }

  private static Optional<PickupPlace> place(Organisation provider, PickupOption option) {
    return provider.pickups().stream()
        .filter(place -> place.kind().equals(option.kind()))
        .findFirst();
  }

  /** With that option, and with one of those under which the form asks for its field. */
  private Lawful choosing(FormField field, FormField.Option option) {
    var with = new LinkedHashMap<>(chosen);
    if (field.condition() != null) {
      with.put(field.condition().field(), field.condition().in().iterator().next());
    }
    with.put(field.code(), option.code());
    return option.isFor(provider.kind())
        ? new Lawful(passport, channel, provider, with, place)
        : elsewhere(option, with);
  }

  /** At an organisation of a kind that may have the option. */
  private Lawful elsewhere(FormField.Option option, Map<String, String> with) {
    var kind = passport.pickup(place.kind()).orElseThrow();
    return Organisations.demo().all().stream()
        .filter(each -> each.gives(passport.ref().code()) && option.isFor(each.kind()))
        .filter(each -> place(each, kind).isPresent())
        .findFirst()
        .map(each -> new Lawful(passport, channel, each, with, place(each, kind).orElseThrow()))
        .orElseThrow();
  }

  /** A working morning on which it may be filed. */
  public LocalDateTime at() {
    var day = passport.to() == null ? SPRING : passport.to().minusMonths(6);
    var windows = windows();
    return day(day, date -> windows == null || windows.contains(date)).atTime(10, 0);
  }

  /** A working morning on which it may not, because of the window that it has. */
  public LocalDateTime tooEarly() {
    var windows = windows();
    return day(SPRING, date -> !windows.contains(date)).atTime(10, 0);
  }

  private static LocalDate day(LocalDate from, Predicate<LocalDate> fits) {
    return from.datesUntil(from.plusYears(1))
        .filter(date -> CALENDAR.isWorking(date, Week.FIVE_DAY))
        .filter(fits)
        .findFirst()
        .orElseThrow();
  }

  /** The days on which it is taken; null for always. */
  public FilingDays windows() {
    var facts =
        Condition.facts(form(), channel, passport.pickup(place.kind()).orElseThrow().pickup());
    return passport
        .terms()
        .period(facts)
        .map(period -> period.vacations() ? provider.vacations() : (FilingDays) period.window())
        .orElse(null);
  }

  /** Every field that it asks for, but what the identity fills in. */
  public Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    // A condition may look at a field that comes later.
    for (int pass = 0; pass < 2; pass++) {
      for (var field : passport.form()) {
        if (field.askedFor(form) && !field.fromIdentity()) {
          form.put(field.code(), value(field));
        }
      }
    }
    return form;
  }

  private Object value(FormField field) {
    return switch (field.type()) {
      case TEXT -> "Үлгі";
      case INTEGER, YEAR -> field.min();
      case DATE -> "2020-02-03";
      case ENUM -> chosen.getOrDefault(field.code(), field.options().getFirst().code());
      case IIN -> SyntheticIin.nth(35_000_000).value();
      case BIN -> "980140000015";
      case SERVICE -> "school-duplicate";
    };
  }

  /** Codes of what has to be uploaded, or brought. */
  public List<String> documents() {
    return passport.documents().stream()
        .filter(this::presented)
        .filter(document -> document.required() && document.askedFor(form()))
        .map(DocumentRequirement::code)
        .toList();
  }

  /** Codes of what is presented on this channel, but not for this ground. */
  public List<String> needless() {
    return passport.documents().stream()
        .filter(this::presented)
        .filter(document -> !document.askedFor(form()))
        .map(DocumentRequirement::code)
        .toList();
  }

  private boolean presented(DocumentRequirement document) {
    return document.uploadedOn(channel) || document.broughtTo(channel);
  }

  /** The body for the channel's endpoint, with those documents; scans are uploaded now. */
  public Map<String, Object> body(Portal applicant, List<String> documents) {
    var body = new LinkedHashMap<String, Object>();
    body.put("service", passport.ref().code());
    body.put("provider", provider.code());
    body.put("form", form());
    body.put("consent", true);
    body.put("language", "kk");
    if (channel != Channel.CORPORATION) {
      // Who applies at a branch has the result there.
      body.put("pickup", Map.of("kind", place.kind(), "code", place.code()));
    }
    if (channel != Channel.PORTAL) {
      body.put("iin", applicant.iin());
      body.put("documents", new ArrayList<>(documents.stream().map(Counter::mark).toList()));
    } else {
      body.put(
          "attachments",
          documents.stream()
              .map(
                  document ->
                      Portal.reference(document, applicant.scan(passport.ref().code(), document)))
              .toList());
    }
    return body;
  }

  @Override
  public String toString() {
    return passport.ref() + " by " + channel + " for " + place.code() + " " + chosen;
  }
}
