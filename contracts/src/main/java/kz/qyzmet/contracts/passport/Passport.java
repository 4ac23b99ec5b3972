package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueReadings;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.Status;

/**
 * Everything that the law and we say about one service in one edition. Made by {@link Passports}
 * only, which proves it; immutable.
 *
 * @param from first day of the edition
 * @param to last day; null while it is in force
 * @param effect why these dates
 * @param provider which organisations give the service
 * @param recipient who may ask for it
 * @param result what it ends in
 * @param consent what the applicant agrees to
 * @param form the fields of the application, in the form's order
 * @param provisions duties that carry no number
 * @param statusTexts the words of the cabinet
 * @param applicants who applies: {@code person}, {@code organisation} or both; an organisation is
 *     told by the form's BIN
 * @param providerKinds which kinds of organisations give it
 * @param legs what lies between applicant and provider, by channel
 * @param suspension when the clocks may be stopped; null where the law does not allow it
 * @param misfits where the act's own steps don't fit its own term
 * @param practical what a person wants to know before going anywhere
 * @param representatives who may act for an applicant
 * @param papers what a case ends in, by {@link Step#GRANTED} and {@link Step#REFUSED}; nothing
 *     where the paper has no template
 * @param settings what the law leaves open and can be switched, by name
 * @param readings what it leaves open and can't
 */
public record Passport(
    PassportRef ref,
    LocalDate from,
    LocalDate to,
    Basis effect,
    Sourced<LocalizedText> names,
    List<Act> acts,
    Sourced<LocalizedText> provider,
    Sourced<LocalizedText> recipient,
    Sourced<LocalizedText> result,
    Sourced<LocalizedText> consent,
    Map<Channel, ChannelRule> channels,
    List<DocumentRequirement> documents,
    List<FormField> form,
    ServiceTerms terms,
    Pipeline pipeline,
    List<RefusalGround> refusalGrounds,
    AcceptanceRefusal acceptanceRefusal,
    List<PickupOption> pickups,
    List<Threshold> thresholds,
    Map<String, Setting> settings,
    List<Provision> provisions,
    Sourced<Map<Status, LocalizedText>> statusTexts,
    Sourced<Set<String>> applicants,
    Sourced<Set<String>> providerKinds,
    Map<Channel, Legs> legs,
    Hearing hearing,
    Suspension suspension,
    List<Misfit> misfits,
    Practical practical,
    List<Reading> readings,
    Representatives representatives,
    Map<String, Sourced<ResultPaper>> papers) {
  public Passport {
    acts = List.copyOf(acts);
    channels = Collections.unmodifiableMap(new EnumMap<>(channels));
    documents = List.copyOf(documents);
    form = List.copyOf(form);
    refusalGrounds = List.copyOf(refusalGrounds);
    pickups = List.copyOf(pickups);
    thresholds = List.copyOf(thresholds);
    settings = Map.copyOf(settings);
    provisions = List.copyOf(provisions);
    statusTexts =
        new Sourced<>(
            Collections.unmodifiableMap(new EnumMap<>(statusTexts.value())), statusTexts.basis());
    legs = Map.copyOf(legs);
    misfits = List.copyOf(misfits);
    readings = List.copyOf(readings);
    papers = Map.copyOf(papers);
  }

  /** The service's name. */
  public LocalizedText name() {
    return names.value();
  }

  /** The words of the cabinet, for every status. */
  public Map<Status, LocalizedText> statuses() {
    return statusTexts.value();
  }

  /**
   * The paper that a case of that outcome ends in.
   *
   * @param outcome {@link Step#GRANTED} or {@link Step#REFUSED}
   */
  public Optional<ResultPaper> paper(String outcome) {
    return Optional.ofNullable(papers.get(outcome)).map(Sourced::value);
  }

  /** What lies between an applicant of that channel and the provider. */
  public Legs legs(Channel channel) {
    return legs.getOrDefault(channel, Legs.NONE);
  }

  /**
   * Where an applicant of that channel may have the result: at a counter where it was asked for,
   * from the portal wherever the service has a place (Rules, items 45 and 46).
   */
  public List<PickupOption> pickups(Channel channel) {
    return pickups.stream().filter(each -> each.isFor(channel)).toList();
  }

  /**
   * The way of a result to the place where it is given out: to a branch the one on which every
   * result leaves for the Corporation, to the provider's own office none.
   */
  public List<Leg> wayTo(Pickup place) {
    return switch (place) {
      case BRANCH -> legs(Channel.CORPORATION).outbound();
      case OFFICE -> List.of();
    };
  }

  /** Whether applications are taken on that channel today. */
  public boolean serves(Channel channel) {
    ChannelRule rule = channels.get(channel);
    return rule != null && rule.served();
  }

  /** Whether the edition is in force on that day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public Optional<DocumentRequirement> document(String code) {
    return documents.stream().filter(document -> document.code().equals(code)).findFirst();
  }

  /** What such an application is asked for on that channel, required or not. */
  public List<DocumentRequirement> documents(Channel channel, Map<String, ?> facts) {
    return documents.stream()
        .filter(document -> document.handling().containsKey(channel) && document.askedFor(facts))
        .toList();
  }

  /** Those of them that are uploaded or brought there; the others are the filled-in form itself. */
  public List<DocumentRequirement> presented(Channel channel, Map<String, ?> facts) {
    return documents(channel, facts).stream()
        .filter(document -> document.uploadedOn(channel) || document.broughtTo(channel))
        .toList();
  }

  public Optional<RefusalGround> refusalGround(String code) {
    return refusalGrounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
  }

  public Optional<PickupOption> pickup(String kind) {
    return pickups.stream().filter(option -> option.kind().equals(kind)).findFirst();
  }

  /** A setting that is true or false. */
  public boolean flag(String setting) {
    return (Boolean) settings.get(setting).value();
  }

  /** Whether the provider's clerk may refuse to accept a portal application. */
  public boolean refusesAcceptanceOnPortal() {
    return settings.containsKey("acceptanceRefusalOnPortal") && flag("acceptanceRefusalOnPortal");
  }

  /** What becomes of an application while the register of persons can't be asked. */
  public RegisterAnswer whenRegisterIsUnreachable() {
    return read("registerUnreachable", RegisterAnswer.class, RegisterAnswer.REFUSE);
  }

  /** What becomes of an application that the register of persons contradicts. */
  public RegisterAnswer whenRegisterContradicts() {
    return read("registerContradicts", RegisterAnswer.class, RegisterAnswer.REFUSE);
  }

  /** How a step's limit in working days is measured. */
  public StepTerm stepTerm() {
    return read("stepTerm", StepTerm.class, StepTerm.ELAPSED);
  }

  /** How dates are read where the acts leave them open. */
  public DueReadings dueReadings() {
    var usual = DueReadings.USUAL;
    return new DueReadings(
        read("afterHours", DueReadings.AfterHours.class, usual.afterHours()),
        read("deadlineHour", DueReadings.DeadlineHour.class, usual.deadlineHour()),
        read("handOverDay", DueReadings.HandOverDay.class, usual.handOverDay()),
        read("branchHours", DueReadings.BranchHours.class, usual.branchHours()));
  }

  /**
   * A setting's value as a constant of that name; where there is no such setting, the usual one.
   */
  private <E extends Enum<E>> E read(String setting, Class<E> type, E usual) {
    Setting found = settings.get(setting);
    return found == null
        ? usual
        : Enum.valueOf(type, ((String) found.value()).replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
