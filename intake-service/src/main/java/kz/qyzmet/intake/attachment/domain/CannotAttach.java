package kz.qyzmet.intake.attachment.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.qyzmet.contracts.passport.PassportRef;

/** Why a file is not taken. */
public sealed interface CannotAttach {
  /**
   * Where the broken rule is written.
   *
   * @param passports editions that say it: one, or where an upload names no service all that do;
   *     none where it is no passport's rule
   * @param clause clause or reading, of several joined; null where none of them says it
   */
  record Rule(List<PassportRef> passports, String clause) {
    /** Of this system alone. */
    public static final Rule OURS = new Rule(List.of(), null);

    public Rule {
      passports = List.copyOf(passports);
    }
  }

  record UnknownService(String service) implements CannotAttach {}

  /** The upload does not say what it is. */
  record NoDocument() implements CannotAttach {}

  /** No passport in force asks for such a document. */
  record UnknownDocument(String document, Rule rule) implements CannotAttach {}

  record UnfitName() implements CannotAttach {}

  record TypeNotAllowed(String mediaType, SortedSet<String> allowed, Rule rule)
      implements CannotAttach {
    public TypeNotAllowed {
      allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }
  }

  /** The content does not begin as the announced type does. */
  record ContentDiffers(String mediaType) implements CannotAttach {}

  record TooLarge(long maxBytes, Rule rule) implements CannotAttach {}

  record Empty() implements CannotAttach {}
}
