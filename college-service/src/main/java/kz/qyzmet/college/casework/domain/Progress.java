package kz.qyzmet.college.casework.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the steps done so far have produced. Every part is optional, because the order of the steps
 * is the passport's.
 *
 * @param drafters all who ever drafted: none of them may sign, even after a return for rework
 * @param signer who signed, or approved where no signature is asked for
 */
public record Progress(
    Optional<IncomingNumber> incoming,
    Optional<StaffCode> executor,
    Optional<Draft> draft,
    Set<StaffCode> drafters,
    Optional<StaffCode> signer,
    Proceedings beside) {

  static final Progress NONE =
      new Progress(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Proceedings.NONE);

  public Progress {
    drafters = Set.copyOf(drafters);
  }

  Progress numbered(IncomingNumber number) {
    return new Progress(Optional.of(number), executor, draft, drafters, signer, beside);
  }

  Progress executedBy(StaffCode person) {
    return new Progress(incoming, Optional.of(person), draft, drafters, signer, beside);
  }

  Progress drafted(Draft proposal, StaffCode by) {
    var all = Stream.concat(drafters.stream(), Stream.of(by)).collect(Collectors.toSet());
    return new Progress(incoming, executor, Optional.of(proposal), all, signer, beside);
  }

  /**
   * Sent back: what was drafted, and whoever approved it, no longer counts; who drafted it is
   * remembered.
   */
  Progress undrafted() {
    return new Progress(incoming, executor, Optional.empty(), drafters, Optional.empty(), beside);
  }

  Progress signedBy(StaffCode person) {
    return new Progress(incoming, executor, draft, drafters, Optional.of(person), beside);
  }

  /** A commission or a reviewer decided otherwise than it was drafted, or the same. */
  Progress decided(Draft decision) {
    return new Progress(incoming, executor, Optional.of(decision), drafters, signer, beside);
  }

  Progress with(Proceedings changed) {
    return new Progress(incoming, executor, draft, drafters, signer, changed);
  }

  /** The work is the executor's and the drafters' own: they can't put the signature under it. */
  boolean isWorkOf(StaffCode person) {
    return drafters.contains(person) || executor.filter(person::equals).isPresent();
  }
}
