package kz.qyzmet.stack.restore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.restore.RestoreDrill.Acknowledged;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/** What must hold once the services run again on the restored database. */
final class RestoreChecks {
  private static final String STATUSES = "qyzmet.status";
  private static final String OPEN = "state <> 'DELIVERED'";

  private final Stack stack;
  private final Office office;
  private final List<Acknowledged> ledger;
  private final Instant target;
  private final List<String> faults = new ArrayList<>();
  private int kept;
  private int gone;

  RestoreChecks(Stack stack, List<Acknowledged> ledger, Instant target) {
    this.stack = stack;
    this.office = new Office(stack);
    this.ledger = List.copyOf(ledger);
    this.target = target;
  }

  int kept() {
    return kept;
  }

  int gone() {
    return gone;
  }

  void run() throws SQLException {
    ledger.forEach(this::held);
    goesOn();
    onceEach();
    versions();
    queues();
    toldTheGateway();
    if (!faults.isEmpty()) {
      throw new CheckFailed("Expected the restored stack to hold, but " + faults);
    }
  }

  /** Nothing acknowledged before the instant is lost; nothing sent after it is there. */
  private void held(Acknowledged each) {
    boolean there =
        each.what().equals("file")
            ? office.hasApplication(each.person(), each.id())
            : office.hasCase(each.id()) && !office.step(each.id()).equals("register");
    if (each.answered().isBefore(target)) {
      kept++;
      expect(there, each.what() + " " + each.id() + " is lost");
    } else if (!each.sent().isBefore(target)) {
      gone++;
      expect(!there, each.what() + " " + each.id() + " came after the instant and is there");
    }
    if (there && each.what().equals("file")) {
      expect(office.hasCase(each.id()), "application " + each.id() + " has no case");
      expect(office.hasScan(each.person(), each.id()), "the scan of " + each.id() + " is lost");
    }
  }

  /** Old cases are carried out, a new application is filed. */
  private void goesOn() {
    ledger.stream()
        .filter(each -> each.what().equals("file"))
        .filter(each -> office.hasApplication(each.person(), each.id()))
        .limit(3)
        .forEach(each -> office.carryOut(each.id()));
    int newcomer = ledger.size() + 1;
    var id = office.file(newcomer);
    Waiting.until("the case of a new application", () -> office.hasCase(id));
    office.carryOut(id);
    stack.clock().settle();
    Waiting.until("its notice", () -> office.notices(newcomer).contains("ready"));
  }

  /** Each notice once: what was told before the instant is not told again after it. */
  private void onceEach() {
    for (var each : ledger) {
      var notices = office.notices(each.person());
      expect(
          notices.size() == notices.stream().distinct().count(),
          "the notices " + notices + " of " + each.id() + " repeat");
      expect(
          notices.contains("accepted") == office.hasApplication(each.person(), each.id()),
          "the notices " + notices + " of " + each.id() + " do not fit the portal");
    }
  }

  /** In the topics, a version of an application belongs to one event, and none is missing. */
  private void versions() {
    Map<String, TreeMap<Integer, UUID>> streams = new HashMap<>();
    for (var kafka : new TopicCut(stack.kafka()).read()) {
      if (EventJson.decode(kafka.value()) instanceof Decoded.Known known) {
        var event = known.envelope();
        var other =
            streams
                .computeIfAbsent(event.source() + " " + event.applicationId(), _ -> new TreeMap<>())
                .put(event.version(), event.id());
        expect(
            other == null || other.equals(event.id()),
            "version " + event.version() + " of " + event.applicationId() + " is two events");
      }
    }
    streams.forEach(
        (stream, versions) ->
            expect(
                versions.firstKey() == 1 && versions.lastKey() == versions.size(),
                "the versions of " + stream + " are " + versions.keySet()));
  }

  private void queues() throws SQLException {
    for (var service : stack.services()) {
      for (var table : List.of("outbox", "parked_event", "dead_letter")) {
        try (var connection = stack.database(service).connect();
            var sql = connection.createStatement();
            var row = sql.executeQuery("SELECT count(*) FROM " + table)) {
          row.next();
          expect(row.getLong(1) == 0, service.code() + " has rows in " + table);
        }
      }
    }
  }

  /** Every status of the topic, and no other, is one that the gateway has confirmed. */
  private void toldTheGateway() throws SQLException {
    var told = new TreeSet<UUID>();
    for (var kafka : new TopicCut(stack.kafka()).read()) {
      if (kafka.topic().equals(STATUSES)
          && EventJson.decode(kafka.value()) instanceof Decoded.Known known) {
        told.add(known.envelope().id());
      }
    }
    Waiting.until("the gateway to confirm all statuses", () -> deliveries(OPEN).isEmpty());
    expect(
        deliveries("true").equals(told), "the gateway was told others than the topic's statuses");
  }

  private Set<UUID> deliveries(String which) {
    try (var connection = stack.database(Service.GATEWAY).connect();
        var sql = connection.createStatement();
        var row = sql.executeQuery("SELECT id FROM delivery WHERE " + which)) {
      var ids = new TreeSet<UUID>();
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException e) {
      throw new CheckFailed("Expected the deliveries of gateway-service, but: " + e, e);
    }
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
