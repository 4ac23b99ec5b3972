package kz.qyzmet.college.casework.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.Proceedings;
import kz.qyzmet.college.casework.domain.Proceedings.HeldHearing;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.domain.WayBack;

/**
 * The proceedings of a case as one column: most cases have none, and then the column is null and
 * costs a bit. Moments are ISO texts with the offset of the provider, so that an operator can read
 * the row.
 */
final class ProceedingsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProceedingsJson() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Stored(Map<String, Vote> votes, Hearing hearing, List<Waited> waits, Back back) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Vote(String decision, String ground) {}

  private record Hearing(
      String ground, String objectionsUntil, String decisionFrom, boolean objected) {}

  private record Waited(String since, String until) {}

  private record Back(String where, boolean wanted) {}

  static String write(Proceedings proceedings) {
    if (proceedings.equals(Proceedings.NONE)) {
      return null;
    }
    try {
      return JSON.writeValueAsString(stored(proceedings));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected proceedings that can be written", broken);
    }
  }

  static Proceedings read(String text) {
    if (text == null) {
      return Proceedings.NONE;
    }
    try {
      return proceedings(JSON.readValue(text, Stored.class));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected stored proceedings, but they are none", broken);
    }
  }

  private static Stored stored(Proceedings all) {
    var votes = new TreeMap<String, Vote>();
    all.votes()
        .forEach(
            (member, ballot) ->
                votes.put(
                    member.value(), new Vote(ballot.decision(), ballot.groundCode().orElse(null))));
    return new Stored(
        votes.isEmpty() ? null : votes,
        all.hearing()
            .map(
                held ->
                    new Hearing(
                        held.ground(),
                        held.objectionsUntil().toString(),
                        held.decisionFrom().toString(),
                        held.objected()))
            .orElse(null),
        all.waits().isEmpty()
            ? null
            : all.waits().stream()
                .map(wait -> new Waited(wait.since().toString(), wait.until().toString()))
                .toList(),
        all.back().map(back -> new Back(back.where().name(), back.wanted())).orElse(null));
  }

  private static Proceedings proceedings(Stored stored) {
    Map<StaffCode, Draft> votes =
        stored.votes() == null
            ? Map.of()
            : stored.votes().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        vote -> new StaffCode(vote.getKey()), vote -> ballot(vote.getValue())));
    return new Proceedings(
        votes,
        Optional.ofNullable(stored.hearing()).map(ProceedingsJson::held),
        stored.waits() == null
            ? List.of()
            : stored.waits().stream()
                .map(
                    wait ->
                        new Proceedings.Wait(
                            Instant.parse(wait.since()), OffsetDateTime.parse(wait.until())))
                .toList(),
        Optional.ofNullable(stored.back())
            .map(back -> new WayBack(WayBack.Where.valueOf(back.where()), back.wanted())));
  }

  private static Draft ballot(Vote vote) {
    return Draft.of(vote.decision(), Optional.ofNullable(vote.ground()));
  }

  private static HeldHearing held(Hearing stored) {
    return new HeldHearing(
        stored.ground(),
        OffsetDateTime.parse(stored.objectionsUntil()),
        OffsetDateTime.parse(stored.decisionFrom()),
        stored.objected());
  }
}
