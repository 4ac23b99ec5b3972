package kz.qyzmet.passports.show;

import java.util.List;

/**
 * A part of what is shown.
 *
 * @param title key of its heading
 */
record Section(String title, List<String> lines) {
  Section {
    lines = List.copyOf(lines);
  }
}
