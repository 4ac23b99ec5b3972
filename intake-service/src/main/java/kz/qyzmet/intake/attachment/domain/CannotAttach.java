package kz.qyzmet.intake.attachment.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a file is not taken. */
public sealed interface CannotAttach {
  record UnknownService(String service) implements CannotAttach {}

  /** No passport in force asks for such a document. */
  record UnknownDocument(String document) implements CannotAttach {}

  record UnfitName() implements CannotAttach {}

  record TypeNotAllowed(String mediaType, SortedSet<String> allowed) implements CannotAttach {
    public TypeNotAllowed {
      allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }
  }

  /** The content does not begin as the announced type does. */
  record ContentDiffers(String mediaType) implements CannotAttach {}

  record TooLarge(long maxBytes) implements CannotAttach {}

  record Empty() implements CannotAttach {}
}
