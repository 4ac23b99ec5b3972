package kz.qyzmet.notification.cabinet.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.notification.cabinet.domain.Language;

/** Parameters as they were written, read strictly: whatever is not as documented is named. */
final class Asked {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Asked() {}

  /** {@code lang}: kk, ru or en; empty without one. */
  static Optional<Language> language(String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(Language.of(text).orElseThrow(() -> wrong("lang", "kk, ru, en")));
  }

  /** {@code limit}: a whole number from 1 to {@code most}. */
  static int limit(String text, int usual, int most) {
    if (text == null) {
      return usual;
    }
    if (!NUMBER.matcher(text).matches()
        || Long.parseLong(text) < 1
        || Long.parseLong(text) > most) {
      throw wrong("limit", "1–" + most);
    }
    return Integer.parseInt(text);
  }

  /** {@code unread}: true or false. */
  static boolean flag(String name, String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw wrong(name, "true, false");
  }

  /** A notice's number, 0 or more; {@code where} names the header or parameter. */
  static long sequence(String where, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(where, "0, 1, 2 …");
    }
    return Long.parseLong(text);
  }

  /** {@code cursor}: one of ours over notices; null without one. */
  static Long cursor(String token) {
    return Cursors.read("cursor", token, Cursors::number);
  }

  static RuntimeException wrong(String name, String expected) {
    return Parameters.invalid(name, expected).exception();
  }
}
