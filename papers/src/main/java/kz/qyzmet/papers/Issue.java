package kz.qyzmet.papers;

import java.time.OffsetDateTime;

/**
 * Which paper it is. Number and time are the only things that tell the bytes of two papers of the
 * same words apart, so a paper that is made again bears them again.
 *
 * @param number under which it is kept
 * @param by name of whoever gives it
 * @param at when it was made, to the second
 * @param check how anyone can check it; null where nobody can
 */
public record Issue(String number, String by, OffsetDateTime at, Check check) {
  /**
   * Where anyone can check the paper.
   *
   * @param address what the QR code leads to
   * @param code what is typed in where there is no camera
   */
  public record Check(String address, String code) {
    public Check {
      Required.present(address, "issue.check.address");
      Required.present(code, "issue.check.code");
    }
  }

  public Issue {
    Required.present(number, "issue.number");
    Required.present(by, "issue.by");
    Required.present(at, "issue.at");
  }
}
