package kz.qyzmet.papers;

/** A language that papers are written in. */
public enum Language {
  KK("kk"),
  RU("ru");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** {@code kk} or {@code ru}. */
  public String code() {
    return code;
  }
}
