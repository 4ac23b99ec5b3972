package kz.qyzmet.papers;

import java.util.List;
import java.util.Map;

/** Receipts and a slip in intake's words. */
final class SampleSheets {
  private SampleSheets() {}

  static Sheet acceptance(Language language) {
    var intake = IntakeTexts.of("receipt", language);
    var body =
        filled(
                intake.text("body"),
                Map.of("giver", Samples.college(language), "service", Samples.service(language)))
            .split("\\{papers}", -1);
    return new Sheet(
        Samples.issue("7K3M-9QX2-D4FA-R", language),
        intake.text("title"),
        who(intake, language),
        body[0].strip(),
        Samples.papers(language),
        rest(body[1]),
        List.of(
            intake.line(
                "number",
                "7K3M-9QX2-D4FA-R, "
                    + Samples.in(language, "2026 жылғы 22 қараша", "22 ноября 2026 года")),
            intake.line(
                "due",
                Samples.in(language, "2026 жылғы 26 қараша, 18:00", "26 ноября 2026 года, 18:00"))),
        intake.text("copies"),
        List.of(
            intake.line("taken-by", "Төлегенова Ғалия Өмірқызы"),
            intake.line("executor", null),
            intake.line("phone", null),
            intake.line("received", null)),
        intake.text("line.signed-on"));
  }

  static Sheet refusal(Language language) {
    var intake = IntakeTexts.of("receipt", language);
    var body =
        filled(
                intake.text("refusal.body"),
                Map.of(
                    "service",
                    Samples.service(language),
                    "provider",
                    Samples.college(language),
                    "ground",
                    Samples.in(
                        language,
                        "құжаттар топтамасы толық емес",
                        "представлен неполный пакет документов")))
            .split("\\{papers}\\. ", -1);
    return new Sheet(
        Samples.issue("R-2026-000117", language),
        intake.text("refusal.title"),
        who(intake, language),
        body[0].strip(),
        Samples.papers(language),
        body[1],
        List.of(
            intake.line(
                "refusal-number",
                "R-2026-000117, "
                    + Samples.in(language, "2026 жылғы 22 қараша", "22 ноября 2026 года")),
            intake.line(
                "branch",
                Samples.in(
                    language,
                    "№ 1 Қарағанды филиалы, Қарағанды қаласы, Үлгі көшесі, 1",
                    "Карагандинский филиал № 1, город Караганда, улица Улги, 1"))),
        intake.text("copies"),
        List.of(
            intake.line("taken-by", null),
            intake.line("executor", null),
            intake.line("phone", null),
            intake.line("received", null)),
        intake.text("line.signed-on"));
  }

  private static List<Line> who(IntakeTexts intake, Language language) {
    return List.of(
        intake.line("applicant", "Әбілқасымов Іңкәр Һамитұлы"),
        intake.line(
            "address",
            Samples.in(
                language,
                "Қарағанды қаласы, Үлгі көшесі, 5-үй, 12-пәтер",
                "город Караганда, улица Улги, дом 5, квартира 12")));
  }

  private static String filled(String text, Map<String, String> facts) {
    var filled = text;
    for (var fact : facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return filled;
  }

  /** Null where only the full stop is left: each paper stands in a line of its own. */
  private static String rest(String after) {
    return after.strip().length() < 2 ? null : after.strip();
  }
}
