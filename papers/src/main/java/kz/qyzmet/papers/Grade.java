package kz.qyzmet.papers;

/**
 * A mark, printed in figures and words.
 *
 * @param value of five or of a hundred points
 */
public record Grade(int value) {
  public Grade {
    if (value < 0 || value > 100) {
      throw PaperRejected.at("grade", "a mark from 0 to 100", "it is " + value);
    }
  }
}
