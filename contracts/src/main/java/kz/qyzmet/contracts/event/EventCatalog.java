package kz.qyzmet.contracts.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one table of events: wire type, class, topic, source, schema, example and consumers. */
public final class EventCatalog {
  public static final String APPLICATION_TOPIC = "qyzmet.application";
  public static final String CASE_TOPIC = "qyzmet.case";
  public static final String DEADLINE_TOPIC = "qyzmet.deadline";
  public static final String STATUS_TOPIC = "qyzmet.status";
  public static final String ORGANISATION_TOPIC = "qyzmet.organisation";

  /** Unreadable or unprocessable records, as raw bytes with the cause in headers. */
  public static final String DEAD_LETTER_TOPIC = "qyzmet.dead-letter";

  public static final String INTAKE = "/qyzmet/intake-service";
  public static final String COLLEGE = "/qyzmet/college-service";
  public static final String DEADLINE = "/qyzmet/deadline-service";
  public static final String NOTIFICATION = "/qyzmet/notification-service";

  private static final String INTAKE_SERVICE = "intake-service";
  private static final String COLLEGE_SERVICE = "college-service";
  private static final String DEADLINE_SERVICE = "deadline-service";
  private static final String NOTIFICATION_SERVICE = "notification-service";
  private static final String GATEWAY_SERVICE = "gateway-service";
  private static final String MONITORING = "monitoring system";

  private static final List<Entry> ENTRIES =
      List.of(
          application(
              "accepted",
              ApplicationAccepted.class,
              "an application is accepted",
              COLLEGE_SERVICE,
              DEADLINE_SERVICE,
              NOTIFICATION_SERVICE,
              GATEWAY_SERVICE),
          application(
              "package-dispatched",
              PackageDispatched.class,
              "papers that a branch took in leave for the provider",
              COLLEGE_SERVICE),
          application(
              "withdrawal-requested",
              WithdrawalRequested.class,
              "the applicant asks to withdraw",
              COLLEGE_SERVICE),
          application(
              "objection-filed",
              ObjectionFiled.class,
              "the applicant objects to an intended refusal",
              COLLEGE_SERVICE),
          application(
              "result-received",
              ResultReceived.class,
              "the branch looks for what the provider has sent it",
              COLLEGE_SERVICE),
          application(
              "result-handed-over",
              ResultHandedOver.class,
              "the branch hands over what the provider has sent it",
              COLLEGE_SERVICE),
          application(
              "result-returned",
              ResultReturned.class,
              "the branch sends back what nobody has fetched in time",
              COLLEGE_SERVICE,
              NOTIFICATION_SERVICE),
          application(
              "result-requested",
              ResultRequested.class,
              "the branch asks for what has gone back",
              COLLEGE_SERVICE),
          application(
              "papers-received",
              PapersReceived.class,
              "papers that the provider gave back are at the branch",
              NOTIFICATION_SERVICE),
          ofCase(
              "package-checked",
              PackageChecked.class,
              "the provider looks for papers that a branch took in",
              false),
          ofCase("opened", CaseOpened.class, "the college opens a case", false),
          ofCase("task-claimed", TaskClaimed.class, "a person takes a step up", false),
          ofCase("task-reassigned", TaskReassigned.class, "a step goes to another person", false),
          ofCase("registered", CaseRegistered.class, "the clerk registers the case", true),
          ofCase("executor-assigned", ExecutorAssigned.class, "an executor is named", true),
          ofCase("draft-prepared", DraftPrepared.class, "the executor hands in a draft", true),
          ofCase("draft-returned", DraftReturned.class, "the director returns the draft", false),
          ofCase(
              "step-completed",
              StepCompleted.class,
              "a check, a vote, a review, a production, a dispatch or a notice is done",
              true),
          ofCase("vote-cast", VoteCast.class, "a member of the commission votes", false),
          ofCase(
              "papers-returned", PapersReturned.class, "the papers go back", true, GATEWAY_SERVICE),
          ofCase("hearing-announced", HearingAnnounced.class, "a refusal is intended", true),
          ofCase("objection-answered", ObjectionAnswered.class, "an objection has arrived", true),
          ofCase("suspended", CaseSuspended.class, "the provider waits for the applicant", true),
          ofCase("resumed", CaseResumed.class, "the wait for the applicant is over", true),
          ofCase("result-signed", ResultSigned.class, "the director signs the result", false),
          ofCase(
              "result-dispatched",
              ResultDispatched.class,
              "the provider sends what it answers to the branch that hands it out",
              false),
          ofCase("result-ready", ResultReady.class, "the result can be had", true, GATEWAY_SERVICE),
          ofCase(
              "return-noted",
              ReturnNoted.class,
              "a branch sends something back or wants it again, or the provider looks for it",
              false),
          ofCase(
              "result-issued",
              ResultIssued.class,
              "the result is handed over",
              true,
              GATEWAY_SERVICE),
          ofCase(
              "refused",
              CaseRefused.class,
              "a motivated refusal is decided",
              true,
              GATEWAY_SERVICE),
          ofCase(
              "withdrawn",
              CaseWithdrawn.class,
              "the withdrawal came in time",
              true,
              GATEWAY_SERVICE),
          ofCase(
              "withdrawal-refused", WithdrawalRefused.class, "the withdrawal came too late", true),
          deadline(
              "approaching", DeadlineApproaching.class, "a threshold before an end is reached"),
          deadline("missed", DeadlineMissed.class, "an end passes and the result is not there"),
          deadline(
              "moved",
              DeadlineMoved.class,
              "a wait for the applicant moves an end",
              COLLEGE_SERVICE),
          new Entry(
              "kz.qyzmet.status.changed.v1",
              StatusChanged.class,
              STATUS_TOPIC,
              NOTIFICATION,
              "the status in the cabinet changes",
              List.of(MONITORING, GATEWAY_SERVICE)),
          new Entry(
              "kz.qyzmet.organisation.changed.v1",
              OrganisationChanged.class,
              ORGANISATION_TOPIC,
              COLLEGE,
              "an organisation is loaded or changed, by an administrator or by the file at start",
              List.of(INTAKE_SERVICE, DEADLINE_SERVICE, NOTIFICATION_SERVICE, GATEWAY_SERVICE)));

  private static final Map<String, Entry> BY_TYPE = new LinkedHashMap<>();
  private static final Map<Class<?>, Entry> BY_CLASS = new LinkedHashMap<>();

  static {
    for (Entry entry : ENTRIES) {
      BY_TYPE.put(entry.type(), entry);
      BY_CLASS.put(entry.event(), entry);
    }
  }

  private EventCatalog() {}

  /**
   * One event.
   *
   * @param type the wire type, which never changes and is not the class name
   * @param event the record
   * @param topic the Kafka topic
   * @param source the CloudEvents source, {@code /qyzmet/<service>}
   * @param when what has happened, as a clause
   * @param consumers who reads it
   */
  public record Entry(
      String type,
      Class<? extends Event> event,
      String topic,
      String source,
      String when,
      List<String> consumers) {
    public Entry {
      consumers = List.copyOf(consumers);
    }

    /** Name of its schema and its example: the type without prefix, such as case.opened.v1. */
    public String name() {
      return type.substring("kz.qyzmet.".length());
    }

    /** Class-path resource of its JSON Schema. */
    public String schema() {
      return "schemas/events/" + name() + ".json";
    }

    /** Class-path resource of its frozen example. */
    public String example() {
      return "examples/events/" + name() + ".json";
    }

    /** The {@code dataschema} attribute. */
    public String dataSchema() {
      return "urn:qyzmet:schema:" + name();
    }

    /** The service that publishes it. */
    public String producer() {
      return source.substring("/qyzmet/".length());
    }
  }

  /** All events, in the order of a case's life; those of organisations last. */
  public static List<Entry> all() {
    return ENTRIES;
  }

  /** All wire types. */
  public static Map<String, Entry> byType() {
    return Collections.unmodifiableMap(BY_TYPE);
  }

  /** The entry of a wire type. */
  public static Optional<Entry> find(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The entry of an event; every event has one. */
  public static Entry of(Event event) {
    return BY_CLASS.get(event.getClass());
  }

  private static Entry application(
      String verb, Class<? extends ApplicationEvent> event, String when, String... consumers) {
    return new Entry(
        "kz.qyzmet.application." + verb + ".v1",
        event,
        APPLICATION_TOPIC,
        INTAKE,
        when,
        List.of(consumers));
  }

  /** Case events make the timeline and the clocks; those that an applicant hears of, a notice. */
  private static Entry ofCase(
      String verb,
      Class<? extends CaseEvent> event,
      String when,
      boolean noticed,
      String... others) {
    var consumers =
        noticed
            ? Stream.of(INTAKE_SERVICE, DEADLINE_SERVICE, NOTIFICATION_SERVICE)
            : Stream.of(INTAKE_SERVICE, DEADLINE_SERVICE);
    return new Entry(
        "kz.qyzmet.case." + verb + ".v1",
        event,
        CASE_TOPIC,
        COLLEGE,
        when,
        Stream.concat(consumers, Stream.of(others)).toList());
  }

  /** Deadline events make the timeline, notices and the monitoring feed. */
  private static Entry deadline(
      String verb, Class<? extends DeadlineEvent> event, String when, String... others) {
    return new Entry(
        "kz.qyzmet.deadline." + verb + ".v1",
        event,
        DEADLINE_TOPIC,
        DEADLINE,
        when,
        Stream.concat(Stream.of(others), Stream.of(INTAKE_SERVICE, NOTIFICATION_SERVICE)).toList());
  }
}
