package kz.qyzmet.papers;

import java.util.List;

/** What records of data must hold. */
final class Required {
  private Required() {}

  static void present(Object value, String where) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw PaperRejected.at(where, "a value", "it is missing");
    }
  }

  /** A list without gaps; what is not there at all is refused. */
  static <T> List<T> list(List<T> values, String where) {
    present(values, where);
    for (int index = 0; index < values.size(); index++) {
      present(values.get(index), where + "[" + index + "]");
    }
    return List.copyOf(values);
  }

  static <T> List<T> filled(List<T> values, String where) {
    var copy = list(values, where);
    if (copy.isEmpty()) {
      throw PaperRejected.at(where, "one entry or more", "there is none");
    }
    return copy;
  }
}
