package kz.qyzmet.papers;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * Bounds a paper's texts and lists, and leaves nothing in them that the fonts can't print. One for
 * each paper, since it counts.
 */
final class Texts {
  /** A long motive has some thousand characters. */
  static final int LONGEST = 5_000;

  /** About 60 pages. */
  static final int ALL = 200_000;

  /** A learner has some hundred subjects, a branch's registry of a day fewer lines. */
  static final int ROWS = 500;

  private int characters;

  /**
   * The text in one line as it is printed: invisible characters are left out, because what can't be
   * seen must not change how the rest is read.
   */
  String clean(String text, String where) {
    if (text.length() > LONGEST) {
      throw PaperRejected.at(
          where, "at most " + LONGEST + " characters", "there are " + text.length());
    }
    characters += text.length();
    if (characters > ALL) {
      throw PaperRejected.at(where, "at most " + ALL + " characters in a paper", "there are more");
    }
    var cleaned = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(character -> add(cleaned, character, where));
    var shown = cleaned.toString().strip();
    if (shown.isEmpty() && !text.isEmpty()) {
      throw PaperRejected.at(where, "something to read", "nothing of it can be seen");
    }
    return shown;
  }

  <T> List<T> rows(List<T> rows, String where) {
    if (rows.size() > ROWS) {
      throw PaperRejected.at(where, "at most " + ROWS + " entries", "there are " + rows.size());
    }
    return rows;
  }

  private static void add(StringBuilder cleaned, int character, String where) {
    if (isSpace(character)) {
      if (cleaned.isEmpty() || cleaned.charAt(cleaned.length() - 1) != ' ') {
        cleaned.append(' ');
      }
    } else if (!invisible(character)) {
      if (!Fonts.prints(character)) {
        throw PaperRejected.at(
            where, "characters that the paper's font has", "there is U+%04X".formatted(character));
      }
      cleaned.appendCodePoint(character);
    }
  }

  /** {@code U+0041}; empty where all can be printed or is left out, and something is left. */
  static Optional<String> unprintable(String text) {
    var points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().boxed().toList();
    return points.stream()
        .filter(each -> !isSpace(each) && !invisible(each) && !Fonts.prints(each))
        .findFirst()
        .or(
            () ->
                points.stream().allMatch(each -> isSpace(each) || invisible(each))
                    ? points.stream().findFirst()
                    : Optional.empty())
        .map("U+%04X"::formatted);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean invisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT -> true;
      default -> false;
    };
  }
}
