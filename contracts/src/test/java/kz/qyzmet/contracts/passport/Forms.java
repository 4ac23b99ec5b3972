package kz.qyzmet.contracts.passport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filled-in form of a service, and its faults in words short enough to compare. */
final class Forms {
  static final Passport PASSPORT = passport("tve-duplicate");

  private Forms() {}

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
