package kz.qyzmet.passports;

import java.util.List;

/** Rows of text in columns, each as wide as its widest cell. */
public final class Table {
  private static final int GAP = 2;

  private Table() {}

  /** One line for each row; all rows have as many cells as the first. */
  public static List<String> aligned(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    var widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + GAP);
    }
    return line.toString().stripTrailing();
  }
}
