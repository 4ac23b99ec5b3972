package kz.qyzmet.intake.attachment.domain;

import java.util.Optional;

/** Name of an uploaded file as its owner sees it: text for display, never a path. */
public record FileName(String value) {
  public static final int MAX_LENGTH = 255;

  public FileName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Expected a plain file name");
    }
  }

  public static Optional<FileName> of(String value) {
    return isValid(value) ? Optional.of(new FileName(value)) : Optional.empty();
  }

  private static boolean isValid(String value) {
    return value != null
        && !value.isBlank()
        && value.length() <= MAX_LENGTH
        && !value.equals(".")
        && !value.equals("..")
        && value.codePoints().allMatch(FileName::isPlain);
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      // FORMAT holds the marks that turn the direction of text around and make "fdp.exe" look like
      // "exe.pdf".
      case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> false;
      default -> codePoint != '/' && codePoint != '\\' && codePoint != 0xFFFD;
    };
  }
}
