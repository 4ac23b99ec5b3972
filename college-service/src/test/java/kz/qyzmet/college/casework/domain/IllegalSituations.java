package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Watches every scenario and fails on any sequence of changes that the rules forbid. It knows the
 * law, not the code: it keeps its own small memory and asks the production classes nothing.
 */
final class IllegalSituations {

  private Optional<String> place = Optional.empty();
  private Optional<String> executor = Optional.empty();
  private Optional<String> signer = Optional.empty();
  private final Set<String> drafters = new HashSet<>();
  private boolean opened;
  private boolean registered;
  private boolean drafted;
  private boolean refusing;
  private boolean ready;
  private boolean ended;
  private Instant last = Instant.MIN;

  void see(Change change) {
    never(change.at().isBefore(last), "time ran backwards", change);
    last = change.at();
    never(opened == change instanceof Change.Opened, "opened twice, or acted on unopened", change);
    never(ended && !isAnswer(change), "an event after the end", change);
    switch (change) {
      case Change.ByPerson personal -> atItsPlace(personal);
      case Change.Impersonal _ -> {}
    }
    switch (change) {
      case Change.Opened it -> {
        opened = true;
        place = Optional.of(it.next().step());
      }
      case Change.Claimed _ -> {}
      case Change.Reassigned it -> {
        if (it.asExecutor()) {
          executor = Optional.of(it.to().value());
        }
      }
      case Change.Registered it -> {
        never(registered, "registered twice", change);
        registered = true;
        place = Optional.of(it.next().step());
      }
      case Change.Assigned it -> {
        executor = Optional.of(it.executor().value());
        place = Optional.of(it.next().step());
      }
      case Change.Drafted it -> {
        never(!executor.equals(code(it)), "drafted by somebody not assigned", change);
        drafters.add(it.by().code().value());
        drafted = true;
        refusing = it.draft() instanceof Draft.Refuse;
        place = Optional.of(it.next().step());
      }
      case Change.Returned it -> {
        never(!drafted, "returned before it was drafted", change);
        drafted = false;
        place = Optional.of(it.next().step());
      }
      case Change.Signed it -> {
        signed(it);
        never(refusing, "a grant was signed where a refusal was drafted", change);
        place = Optional.of(it.next().step());
      }
      case Change.RefusalSigned it -> {
        signed(it);
        never(!refusing, "a refusal was signed where a grant was drafted", change);
        ended = true;
      }
      case Change.MadeReady _ -> {
        never(signer.isEmpty(), "ready before it was signed", change);
        never(ready, "ready twice", change);
        ready = true;
      }
      case Change.HandedOver _ -> {
        never(!ready, "issued before it was ready", change);
        ended = true;
      }
      case Change.WithdrawnByApplicant _ -> {
        never(signer.isPresent(), "withdrawn after the signature", change);
        ended = true;
      }
      case Change.WithdrawalDeclined _ ->
          never(signer.isEmpty(), "a withdrawal declined before the signature", change);
    }
  }

  private void atItsPlace(Change.ByPerson change) {
    never(
        !place.equals(Optional.of(change.step())),
        "done at a step where it does not stand",
        change);
  }

  private void signed(Change.ByPerson change) {
    never(!registered, "signed before it was registered", change);
    never(executor.isEmpty(), "signed before it was assigned", change);
    never(!drafted, "signed before it was drafted", change);
    never(signer.isPresent(), "signed twice", change);
    never(executor.equals(code(change)), "signed by the executor", change);
    never(drafters.contains(change.by().code().value()), "signed by a drafter", change);
    signer = code(change);
  }

  private static Optional<String> code(Change.ByPerson change) {
    return Optional.of(change.by().code().value());
  }

  /** The answer to a late wish is no act on the case. */
  private static boolean isAnswer(Change change) {
    return change instanceof Change.WithdrawalDeclined;
  }

  private static void never(boolean happened, String what, Change change) {
    if (happened) {
      throw new AssertionError("Expected a lawful sequence, but " + what + ": " + change);
    }
  }
}
