package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;

/** All that the events of its case and of its deadlines have made of an application. */
public record Standing(Lifecycle lifecycle, Interruptions interruptions, MovedTerms terms) {
  public Standing {
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(interruptions, "interruptions");
    Objects.requireNonNull(terms, "terms");
  }

  /**
   * The standing once the event has happened; an event that comes late or twice changes nothing.
   */
  public Standing after(CaseEvent event) {
    var moved = lifecycle.after(event);
    var heard = interruptions.after(event);
    // What is signed or ended waits for nobody, whatever else is told of it.
    return new Standing(moved, moved instanceof Lifecycle.Unsigned ? heard : heard.over(), terms);
  }

  /** The standing with an end where it is now, whatever has become of the case meanwhile. */
  public Standing after(DeadlineMoved event) {
    return new Standing(lifecycle, interruptions, terms.after(event));
  }
}
