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
 */
public record Progress(
    Optional<IncomingNumber> incoming,
    Optional<StaffCode> executor,
    Optional<Draft> draft,
    Set<StaffCode> drafters,
    Optional<StaffCode> signer) {

  static final Progress NONE =
      new Progress(
          Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

  public Progress {
    drafters = Set.copyOf(drafters);
  }

  Progress numbered(IncomingNumber number) {
    return new Progress(Optional.of(number), executor, draft, drafters, signer);
  }

  Progress executedBy(StaffCode person) {
    return new Progress(incoming, Optional.of(person), draft, drafters, signer);
  }

  Progress drafted(Draft proposal, StaffCode by) {
    var all = Stream.concat(drafters.stream(), Stream.of(by)).collect(Collectors.toSet());
    return new Progress(incoming, executor, Optional.of(proposal), all, signer);
  }

  /** Sent back: what was drafted no longer stands, who drafted it is remembered. */
  Progress undrafted() {
    return new Progress(incoming, executor, Optional.empty(), drafters, signer);
  }

  Progress signedBy(StaffCode person) {
    return new Progress(incoming, executor, draft, drafters, Optional.of(person));
  }

  /** The work is the executor's and the drafters' own: they can't put the signature under it. */
  boolean isWorkOf(StaffCode person) {
    return drafters.contains(person) || executor.filter(person::equals).isPresent();
  }
}
