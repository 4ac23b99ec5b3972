package kz.qyzmet.contracts.passport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.Golden;

/** A filled-in form of a service, and its faults in words short enough to compare. */
final class Forms {
  static final Passport PASSPORT = passport("tve-duplicate");

  static final String ON_THE_PORTAL = "condition: {field: channel, in: [portal]},";
  static final String AT_A_BRANCH = "condition: {field: pickup, in: [branch]},";

  private Forms() {}

  /**
   * A text of the duplicates' passport that is replaced.
   *
   * @param at what stands before it
   * @param right the first such text after that
   */
  record Change(String at, String right, String wanted) {}

  /** The duplicates' passport with other rules. */
  static Passport changed(List<Change> changes) {
    var file = "tve-duplicate@1.yaml";
    var yaml = Golden.text("passports/" + file);
    for (var change : changes) {
      int place = yaml.indexOf(change.right(), yaml.indexOf("\n  " + change.at()));
      yaml =
          yaml.substring(0, place)
              + change.wanted()
              + yaml.substring(place + change.right().length());
    }
    return Passports.parse(file, new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  static Passport passport(String code) {
    return Passports.shipped().find(new PassportRef(code, "1")).orElseThrow();
  }

  static Map<String, Object> form() {
    var form = new HashMap<String, Object>();
    form.put("surname", "Демова");
    form.put("name", "Аружан");
    form.put("completionYear", 2015);
    form.put("specialty", "Электрмен жабдықтау");
    form.put("reason", "lost");
    form.put("reasonText", "Көшу кезінде жоғалды.");
    return form;
  }

  static Map<String, Object> formWith(String field, Object value) {
    var form = form();
    form.put(field, value);
    return form;
  }

  /** Field, code and facts of each. */
  static List<String> told(List<Violation> violations) {
    return violations.stream().map(Forms::told).toList();
  }

  static String told(Violation violation) {
    return violation.field() + " " + violation.code() + " " + violation.facts();
  }
}
