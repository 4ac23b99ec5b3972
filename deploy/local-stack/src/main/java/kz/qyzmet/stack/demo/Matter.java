package kz.qyzmet.stack.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a story's applicant applies for; the form is invented.
 *
 * @param service code of the passport
 * @param scans documents of which the portal wants a scan
 * @param form values by field code
 */
record Matter(String service, List<String> scans, Map<String, Object> form) {
  static final String SURNAME = "Демонстрациялық";

  /** A part of what the form says of the loss. */
  static final String LOSS = "көшу кезінде жоғалды";

  /** A college's duplicate. */
  static final Matter COLLEGE =
      new Matter(
          "tve-duplicate",
          List.of("identity-document"),
          form(
              Map.of(
                  "specialty",
                  "Есептеу техникасы және бағдарламалық қамтамасыз ету",
                  "completionYear",
                  2019)));

  /** A university's duplicate. */
  static final Matter UNIVERSITY =
      new Matter(
          "higher-education-duplicate",
          List.of(),
          form(Map.of("level", "higher", "specialty", "Информатика", "completionYear", 2014)));

  private static Map<String, Object> form(Map<String, Object> own) {
    var form = new LinkedHashMap<String, Object>(own);
    form.put("surname", SURNAME);
    form.put("name", "Өтініш");
    form.put("reason", "lost");
    form.put("reasonText", "Құжат " + LOSS + ".");
    return form;
  }
}
