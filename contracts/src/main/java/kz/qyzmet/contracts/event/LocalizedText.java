package kz.qyzmet.contracts.event;

/** One text in the three languages; none may be missing. */
public record LocalizedText(String kk, String ru, String en) {
  public LocalizedText {
    Required.present(kk, "kk");
    Required.present(ru, "ru");
    Required.present(en, "en");
  }

  /** The text in that language ({@code kk}, {@code ru} or {@code en}); Kazakh for any other. */
  public String in(String language) {
    return switch (language) {
      case "ru" -> ru;
      case "en" -> en;
      default -> kk;
    };
  }
}
