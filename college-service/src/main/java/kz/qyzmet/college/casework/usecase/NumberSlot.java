package kz.qyzmet.college.casework.usecase;

import kz.qyzmet.college.casework.domain.IncomingNumber;

/**
 * A place held free for an incoming number in texts that are made before the database gives it: the
 * event and the stored answer. The token is random, so that no text of a person can be mistaken for
 * it.
 */
public record NumberSlot(String token) {

  public String text(IncomingNumber number) {
    return switch (number) {
      case IncomingNumber.Given given -> given.text();
      case IncomingNumber.Next _ -> token;
    };
  }
}
