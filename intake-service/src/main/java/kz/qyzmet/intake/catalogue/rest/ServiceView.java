package kz.qyzmet.intake.catalogue.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as its passport describes it, in one language. */
@Schema(
    name = "Service",
    description = "A public service as its passport describes it, in the caller's language")
record ServiceView(
    @Schema(examples = "tve-duplicate") String code,
    @Schema(description = "Edition of the passport", examples = "1") String version,
    @Schema(description = "First day of the edition") LocalDate from,
    @Schema(description = "Last day of the edition; null while it is in force", nullable = true)
        LocalDate to,
    Basis effect,
    String name,
    Text provider,
    Text recipient,
    Text result,
    @Schema(description = "What the applicant agrees to by consent=true") Text consent,
    List<Act> acts,
    List<Channel> channels,
    List<Document> documents,
    List<Field> form,
    Terms terms,
    List<Step> steps,
    List<Clause> refusalGrounds,
    AcceptanceRefusal acceptanceRefusal,
    @Schema(description = "Kinds of places where the result can be had") List<PickupKind> pickups,
    @Schema(description = "Organisations that give the service, with their hours and places")
        List<ProviderView> providers,
    List<Threshold> thresholds,
    List<Clause> provisions,
    @Schema(description = "Words of the cabinet by status") Map<String, String> statuses,
    @Schema(description = "Who applies: person, organisation or both") List<String> applicants,
    @Schema(description = "Who may act for an applicant") Representatives representatives,
    @Schema(description = "Kinds of organisations that give it") List<String> providerKinds,
    Hearing hearing,
    Practical practical,
    @Schema(
            description =
                "What lies between the applicant and the provider, in order. The way out of the"
                    + " corporation's channel is also that of a portal's result to a branch")
        List<Leg> legs,
    @Schema(description = "Null where the clocks are never stopped", nullable = true)
        Suspension suspension,
    @Schema(description = "What the acts leave open and is chosen") List<Setting> settings,
    @Schema(description = "What the acts leave open and is read so") List<Reading> readings,
    @Schema(description = "Where the act's own steps do not fit its term") List<Misfit> misfits) {

  @Schema(
      name = "Basis",
      description = "Why a value is what it is: a clause, or a reading where the act is silent")
  record Basis(@Schema(nullable = true) String clause, @Schema(nullable = true) String reading) {}

  @Schema(name = "Representatives")
  record Representatives(
      @Schema(description = "At whose counters; none where nobody may") List<String> channels,
      @Schema(description = "Whether a minor can't apply alone") boolean minorsRepresented,
      List<Representation> grounds,
      Basis basis) {}

  @Schema(name = "Representation")
  record Representation(
      @Schema(examples = "parent") String code,
      String name,
      @Schema(description = "Youngest age in years of who is represented") int from,
      @Schema(description = "Age from which it holds no longer; null for never", nullable = true)
          Integer below,
      @Schema(description = "Where the ages stand") Basis agesBasis,
      @Schema(description = "What shows it, each of them") List<RepresentationPaper> papers,
      @Schema(
              description =
                  "By what it ends with the death of who is represented; null where nothing says so",
              nullable = true)
          Basis endsWithDeath,
      Basis basis) {}

  @Schema(name = "RepresentationPaper")
  record RepresentationPaper(String code, String name) {}

  @Schema(name = "SourcedText")
  record Text(String text, Basis basis) {}

  @Schema(name = "SourcedTexts")
  record Texts(List<String> values, Basis basis) {}

  @Schema(name = "Clause")
  record Clause(String code, String text, Basis basis) {}

  @Schema(name = "Act")
  record Act(
      @Schema(description = "The alias by which the clauses name it") String code,
      @Schema(description = "Its code in the register of acts") String register,
      String title,
      @Schema(description = "Null where the act bears none", nullable = true) LocalDate date,
      @Schema(description = "Null where the act bears none", nullable = true) String number,
      @Schema(description = "The acts that changed it, as far as they are known")
          List<Amendment> amendedBy,
      @Schema(description = "Its code in the public collection of acts", nullable = true)
          String adilet,
      Basis basis) {}

  @Schema(name = "Amendment")
  record Amendment(LocalDate date, String number) {}

  @Schema(name = "ServiceChannel")
  record Channel(
      @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
      @Schema(description = "Whether this system takes applications this way yet") boolean served,
      String name,
      Text acceptance,
      Basis basis) {}

  @Schema(name = "Condition", description = "Holds when a field of the form has one of the codes")
  record Condition(String field, List<String> in) {}

  @Schema(name = "DocumentRequirement")
  record Document(
      String code,
      String name,
      @Schema(description = "How it is presented, by channel") Map<String, String> handling,
      boolean required,
      @Schema(nullable = true) Condition condition,
      List<String> mediaTypes,
      @Schema(description = "Largest scan in bytes; 0 where none is taken") long maxBytes,
      @Schema(
              description = "What may be shown at a counter instead; null where nothing may",
              nullable = true)
          Electronic digital,
      Basis basis) {}

  @Schema(
      name = "ElectronicKinds",
      description = "Kinds of electronic documents of the digital documents service")
  record Electronic(List<String> kinds, Basis basis) {}

  @Schema(name = "FormField")
  record Field(
      String code,
      String label,
      @Schema(
              enumeration = {"text", "integer", "year", "date", "enum", "iin", "bin", "service"},
              description = "service: code of a service of the catalogue")
          String type,
      boolean required,
      @Schema(nullable = true) Condition condition,
      int maxLength,
      @Schema(nullable = true) Integer min,
      @Schema(nullable = true) Integer max,
      List<Option> options,
      @Schema(description = "The caller's identity fills it; a value that is given has to agree")
          boolean fromIdentity,
      Basis basis) {}

  @Schema(name = "FormOption")
  record Option(
      String code,
      String label,
      @Schema(
              description =
                  "Kinds of organisations at which it can be chosen; empty for all of them")
          List<String> providerKinds) {}

  @Schema(name = "TermLength")
  record Length(
      @Schema(enumeration = {"minutes", "hours", "working-days", "calendar-days", "months", "none"})
          String unit,
      @Schema(nullable = true) Integer min,
      @Schema(nullable = true) Integer max) {}

  @Schema(name = "SourcedTerm")
  record Term(Length term, Basis basis) {}

  @Schema(name = "ServiceTerms")
  record Terms(
      Term legal,
      @Schema(nullable = true) Term internal,
      @Schema(nullable = true) Term derived,
      @Schema(enumeration = {"sent", "delivered"}) String handOver,
      Basis handOverBasis,
      @Schema(nullable = true) Term storage,
      @Schema(description = "Overall terms that differ by channel, locality or ground")
          List<OtherTerm> exceptions,
      @Schema(
              description =
                  "When applications are taken; of those whose condition holds the first counts,"
                      + " and without any it is always")
          List<Window> windows) {}

  @Schema(name = "TermException")
  record OtherTerm(
      @Schema(nullable = true) String channel,
      @Schema(
              enumeration = {"same", "other"},
              nullable = true)
          String locality,
      @Schema(nullable = true) Condition when,
      Term legal) {}

  @Schema(name = "FilingPeriod")
  record Window(
      @Schema(description = "First day of each year, MM-DD", nullable = true) String from,
      @Schema(description = "Last day of each year, MM-DD", nullable = true) String to,
      @Schema(description = "The provider's vacations instead") boolean vacations,
      @Schema(nullable = true) Condition when,
      Basis basis) {}

  @Schema(name = "Practical", description = "What a person wants to know before going anywhere")
  record Practical(
      @Schema(nullable = true) Text fee,
      @Schema(description = "Longest wait at a counter; empty where the act is silent")
          List<CounterTime> waiting,
      @Schema(description = "Longest time of being served; empty where the act is silent")
          List<CounterTime> service,
      @Schema(nullable = true) Text hours,
      @Schema(nullable = true) Texts phones,
      @Schema(nullable = true) Texts sites) {}

  @Schema(name = "CounterTime")
  record CounterTime(
      @Schema(description = "The channels of whose counters it is said; empty for all of them")
          List<String> channels,
      Length length,
      Basis basis) {}

  @Schema(name = "Hearing", description = "Whether a refusal is preceded by a hearing")
  record Hearing(
      boolean applies,
      @Schema(
              description = "First day of registration of cases that have one; null for all",
              nullable = true)
          LocalDate from,
      @Schema(nullable = true) Term notice,
      @Schema(nullable = true) Term objection,
      Basis basis) {}

  @Schema(name = "Leg")
  record Leg(
      @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
      @Schema(
              enumeration = {"inbound", "outbound"},
              description = "As the provider sees it")
          String direction,
      String code,
      String name,
      @Schema(
              enumeration = {"corporation", "courier", "post"},
              description = "Who carries it")
          String by,
      @Schema(
              enumeration = {"within", "same-day", "at-once"},
              description = "Null where the act sets no time",
              nullable = true)
          String limit,
      @Schema(
              description = "Most time of a leg within a time, and least time where it is a range",
              nullable = true)
          Length length,
      @Schema(
              enumeration = {"same", "other"},
              description = "Where the counter stands; null for everywhere",
              nullable = true)
          String locality,
      Basis basis) {}

  @Schema(name = "Suspension", description = "When the clocks may stop and wait for the applicant")
  record Suspension(
      @Schema(description = "All waits of a case together") Term limit,
      @Schema(description = "Codes of the steps in which they may") List<String> steps) {}

  @Schema(name = "Setting")
  record Setting(
      String code,
      String value,
      @Schema(description = "What else could be chosen") List<String> others,
      @Schema(description = "What is unclear in the act, in the passport's words") String ambiguity,
      Basis basis) {}

  @Schema(name = "Reading")
  record Reading(
      String code,
      @Schema(description = "In the table of ambiguities") int number,
      @Schema(description = "In the passport's words") String says,
      String reason) {}

  @Schema(name = "Misfit")
  record Misfit(
      String code,
      @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
      @Schema(
              enumeration = {"same", "other"},
              description = "Where the counter stands; null for everywhere",
              nullable = true)
          String locality,
      @Schema(description = "What comes too late: told, sent, delivered, arrived or internal")
          List<String> late,
      @Schema(description = "Whether it is the hearing that takes the time") boolean heard,
      String text,
      Basis basis) {}

  @Schema(name = "ServiceStep")
  record Step(
      String code, String name, String role, @Schema(nullable = true) Length limit, Basis basis) {}

  @Schema(name = "AcceptanceRefusal")
  record AcceptanceRefusal(List<Clause> grounds, boolean onPortal, Basis basis) {}

  @Schema(name = "PickupKind")
  record PickupKind(String kind, boolean served, String name, Basis basis) {}

  @Schema(name = "Threshold")
  record Threshold(
      String code,
      @Schema(enumeration = {"legal", "internal", "hand-over"}) String kind,
      @Schema(nullable = true) Integer percentOfTerm,
      @Schema(nullable = true) Integer workingDaysBefore,
      Basis basis) {}
}
