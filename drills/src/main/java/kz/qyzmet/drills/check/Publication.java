package kz.qyzmet.drills.check;

import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * I4: what is committed is published, once or more, in order for each application and source, and
 * nothing else is.
 */
final class Publication {
  private final Stored stored;
  private final List<Published> published;
  private final Findings findings;

  Publication(Stored stored, List<Published> published, Findings findings) {
    this.stored = stored;
    this.published = published;
    this.findings = findings;
  }

  void check() {
    inOrder();
    same();
    inOnePartition();
    rows();
  }

  /** First appearances count 1, 2, 3 … for each application in each topic. */
  private void inOrder() {
    var highest = new HashMap<String, Integer>();
    var wrong = new ArrayList<String>();
    for (var each : published) {
      var stream = each.topic() + " " + each.key();
      int known = highest.getOrDefault(stream, 0);
      if (each.version() == known + 1) {
        highest.put(stream, each.version());
      } else if (each.version() > known) {
        wrong.add(each.place() + " has version " + each.version() + " after " + known);
        highest.put(stream, each.version());
      }
    }
    findings.none(wrong, "I4", "Expected versions without gap in each topic, but not");
  }

  /** A repetition is the same event to the byte, and a version has one event. */
  private void same() {
    var digests = new HashMap<UUID, ByteBuffer>();
    var ids = new HashMap<String, UUID>();
    var wrong = new ArrayList<String>();
    for (var each : published) {
      var first = digests.putIfAbsent(each.id(), each.digest());
      if (first != null && !first.equals(each.digest())) {
        wrong.add(each.place() + " repeats " + each.id() + " in other words");
      }
      var stream = each.topic() + " " + each.key() + " " + each.version();
      var id = ids.putIfAbsent(stream, each.id());
      if (id != null && !id.equals(each.id())) {
        wrong.add(each.place() + " is a second event for " + stream);
      }
    }
    findings.none(wrong, "I4", "Expected repetitions to be the same, but not");
  }

  private void inOnePartition() {
    var partitions = new HashMap<String, Set<Integer>>();
    published.forEach(
        each ->
            partitions
                .computeIfAbsent(each.topic() + " " + each.key(), _ -> new HashSet<>())
                .add(each.partition()));
    var wrong = partitions.entrySet().stream().filter(each -> each.getValue().size() > 1).toList();
    findings.none(wrong, "I4", "Expected one partition for each application, but not");
  }

  private void rows() {
    same(
        Topics.APPLICATION,
        stored.timeline().stream()
            .filter(line -> line.type().startsWith("application."))
            .map(Stored.Line::event)
            .collect(toSet()));
    same(Topics.CASE, stored.history().stream().map(Stored.Step::event).collect(toSet()));
    same(Topics.STATUS, fed("status."));
    same(Topics.DEADLINE, fed("deadline."));
    versions(
        Topics.DEADLINE,
        stored.watches().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    watch -> watch.id().toString(), Stored.Watch::version)));
    versions(
        Topics.APPLICATION,
        stored.applications().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> each.id().toString(), Stored.Application::published)));
  }

  private Set<UUID> fed(String kind) {
    return stored.feed().stream()
        .filter(fed -> fed.type().startsWith(kind))
        .map(Stored.Fed::event)
        .collect(toSet());
  }

  private void same(String topic, Set<UUID> committed) {
    var inTopic =
        published.stream()
            .filter(each -> each.topic().equals(topic))
            .map(Published::id)
            .collect(toSet());
    var missing = new HashSet<>(committed);
    missing.removeAll(inTopic);
    findings.none(missing, "I4", "Expected every committed event in " + topic + ", but not");
    var more = new HashSet<>(inTopic);
    more.removeAll(committed);
    findings.none(more, "I4", "Expected no event in " + topic + " without a commit, but there are");
  }

  /** The producer's own count of what it has said. */
  private void versions(String topic, Map<String, Integer> counted) {
    var highest = new HashMap<String, Integer>();
    published.stream()
        .filter(each -> each.topic().equals(topic))
        .forEach(each -> highest.merge(each.key(), each.version(), Math::max));
    var wrong =
        counted.entrySet().stream()
            .filter(each -> !each.getValue().equals(highest.getOrDefault(each.getKey(), 0)))
            .map(each -> each + " but " + highest.get(each.getKey()))
            .toList();
    findings.none(wrong, "I4", "Expected as many events in " + topic + " as counted, but not");
  }
}
