package kz.qyzmet.scenarios;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.file.Scenarios;

/** A scenario to be changed in one place. */
public final class Written {
  /** Line 1 is {@code scenario:}, line 7 is {@code filed:}, line 10 the first of the story. */
  public static final String GIVEN_OUT =
      """
      scenario:
        kk: Телнұсқа берілді
        ru: Дубликат выдан
        en: The duplicate is given out
      passport: tve-duplicate@1
      provider: karaganda-polytechnic
      filed: {at: 2026-03-05 09:30, channel: portal, pickup: office}
      promised: {registered: 2026-03-05, due: 2026-04-01 18:00, internalDue: 2026-03-13 18:00}
      story:
        - {at: 2026-03-05 09:40, who: clerk, does: registers}
        - {at: 2026-03-05 09:50, who: director, does: assigns, to: executor}
        - {at: 2026-03-11 15:00, who: executor, does: drafts a grant}
        - {at: 2026-03-11 15:10, who: director, does: signs}
        - {at: 2026-03-11 15:10, then: {status: READY, step: issue, missed: []}}
        - {at: 2026-03-12 11:10, who: clerk, does: hands the result over}
      ends: {status: ISSUED, at: 2026-03-12 11:10, late: false}
      """;

  private Written() {}

  /** The same with that text in place of the other, which stands in it once. */
  public static String with(String old, String fresh) {
    if (GIVEN_OUT.split(java.util.regex.Pattern.quote(old), -1).length != 2) {
      throw new IllegalArgumentException("Expected to find it once: " + old);
    }
    return GIVEN_OUT.replace(old, fresh);
  }

  public static Scenario read(String yaml) {
    return Scenarios.parse(
        "story.yaml",
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        Passports.shipped().all());
  }
}
