package kz.qyzmet.papers;

/**
 * A label and what stands at it.
 *
 * @param value null where it is written by hand
 */
public record Line(String label, String value) {
  public Line {
    Required.present(label, "label");
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Line[hidden]";
  }
}
