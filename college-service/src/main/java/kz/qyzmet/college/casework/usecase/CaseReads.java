package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists and details. A person sees what is in the {@link Sight} and nothing else. */
public interface CaseReads {

  /** Live cases that wait for one of the roles, oldest first. */
  Uni<List<Listed>> tasks(TaskQuery query);

  /** All cases in sight, newest first. */
  Uni<List<Listed>> cases(CaseQuery query);

  /** One case with the text of its last draft; empty when absent or not in sight. */
  Uni<Optional<Detail>> detail(UUID id, Sight sight);

  /** The history of a case in order; empty when absent or not in sight. */
  Uni<List<Remembered>> history(UUID id, Sight sight);

  /**
   * Which tasks.
   *
   * @param people the caller and whom he stands in for today: what only another may do is not his
   *     task
   * @param mine only what one of these has taken up or is the executor of
   * @param after the last case of the page before
   */
  record TaskQuery(
      String organisation,
      Set<String> roles,
      Set<String> people,
      Optional<String> step,
      boolean mine,
      Optional<UUID> after,
      int limit) {}

  record CaseQuery(Sight sight, Optional<String> status, Optional<UUID> before, int limit) {}

  record Listed(
      UUID id,
      int version,
      String status,
      String step,
      String role,
      Instant since,
      String claimedBy,
      String reservedFor,
      String executor,
      String number,
      String service,
      String passportVersion,
      Instant acceptedAt,
      Instant due,
      Instant internalDue,
      String incomingNumber) {}

  /** The case, and the text of the draft that stands, if one does. */
  record Detail(CaseAt found, Optional<DraftText> draft) {}

  record DraftText(String by, Optional<String> text) {}

  record Remembered(
      int version,
      String kind,
      Instant at,
      String role,
      String person,
      String step,
      String next,
      String subject,
      String decision,
      String ground,
      String note,
      UUID eventId) {}
}
