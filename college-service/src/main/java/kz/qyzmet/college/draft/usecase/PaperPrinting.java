package kz.qyzmet.college.draft.usecase;

import java.util.Optional;
import kz.qyzmet.college.draft.domain.DraftCheck.Printing;
import kz.qyzmet.papers.Grade;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Papers;

/** What the library of papers can print. */
final class PaperPrinting implements Printing {
  static final PaperPrinting ALL = new PaperPrinting();

  private PaperPrinting() {}

  @Override
  public Optional<String> unprintable(String text) {
    return Papers.unprintable(text);
  }

  @Override
  public String words(int mark, String language) {
    return Papers.words(
        new Grade(mark), language.equals(Language.RU.code()) ? Language.RU : Language.KK);
  }
}
