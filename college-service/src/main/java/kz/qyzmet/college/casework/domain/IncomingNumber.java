package kz.qyzmet.college.casework.domain;

import kz.qyzmet.contracts.organisation.RegisterBook;

/**
 * A number in an organisation's register book. The rules only say that the next number of a book
 * and year is taken: which one that is, the database says in the very statement that writes the
 * registration, so that a refused or lost write leaves no gap.
 */
public sealed interface IncomingNumber {

  /** Taken, not yet written. */
  record Next(RegisterBook book, int year) implements IncomingNumber {

    /** A book that does not start again counts its whole life under one key. */
    public int countedUnder() {
      return book.yearly() ? year : 0;
    }
  }

  /** As it stands in the book. */
  record Given(String text) implements IncomingNumber {
    public Given {
      if (text.isBlank()) {
        throw new IllegalArgumentException("Expected an incoming number, but it is blank");
      }
    }
  }
}
