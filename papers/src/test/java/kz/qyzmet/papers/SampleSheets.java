package kz.qyzmet.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  static Sheet slip(Language language) {
    var intake = IntakeTexts.of("receipt", language);
    return new Sheet(
        Samples.issue("2PWC-T8HN-66KD-A", language),
        intake.text("slip.title"),
        List.of(),
        filled(
            intake.text("slip.body"),
            Map.of(
                "giver",
                Samples.college(language),
                "service",
                Samples.in(
                    language,
                    "Мемлекеттік қызметтер көрсету мәселелері бойынша шағымды қарау",
                    "Рассмотрение жалобы по вопросам оказания государственных услуг"))),
        List.of(),
        null,
        List.of(
            intake.line("slip-number", "2PWC-T8HN-66KD-A"),
            intake.line(
                "slip-accepted",
                Samples.in(
                    language, "2026 жылғы 22 қараша, сағат 14:05", "22 ноября 2026 года, 14:05")),
            intake.line(
                "slip-due",
                Samples.in(language, "2026 жылғы 27 қараша, 18:00", "27 ноября 2026 года, 18:00"))),
        null,
        List.of(
            intake.line("slip-place", null),
            intake.line("slip-taken-by", "Төлегенова Ғалия Өмірқызы")),
        null);
  }

  static Sheet acknowledgement(Language language) {
    var intake = IntakeTexts.of("acknowledgement", language);
    return new Sheet(
        Samples.issue("7K3M-9QX2-D4FA-R", language),
        intake.text("title"),
        List.of(),
        intake.text("body"),
        List.of(),
        null,
        List.of(
            intake.line("number", "7K3M-9QX2-D4FA-R"),
            intake.line("service", Samples.service(language)),
            intake.line(
                "what",
                filled(
                    intake.text("what"),
                    Map.of("provider", Samples.college(language), "day", "20.11.2026"))),
            intake.line("tracking", "KZ000000025KZ"),
            intake.line(
                "branch",
                Samples.in(language, "№ 1 Қарағанды филиалы", "Карагандинский филиал № 1")),
            intake.line("receiver", intake.text("receiver.applicant")),
            intake.line("day", "22.11.2026"),
            intake.line("operator", "karaganda-1-operator-1")),
        null,
        List.of(
            intake.line("document", null),
            intake.line("handed-over", null),
            intake.line("received", null)),
        null);
  }

  static TransferRegistry registry(Language language) {
    var intake = IntakeTexts.of("registry", language);
    return new TransferRegistry(
        Samples.issue("karaganda-1-2026-11-22-1", language),
        intake.text("title"),
        List.of(
            intake.line("number", "karaganda-1-2026-11-22-1"),
            intake.line(
                "closed",
                Samples.in(
                    language, "2026 жылғы 22 қараша, сағат 14:05", "22 ноября 2026 года, 14:05")),
            intake.line("to", Samples.college(language)),
            intake.line("count", "18"),
            intake.line("carrier", intake.text("carrier.courier"))),
        IntStream.rangeClosed(1, 18)
            .mapToObj(
                number ->
                    new TransferRegistry.Row(
                        "7K3M-9QX2-D4%02d-R".formatted(number),
                        Samples.AT.minusMinutes(number * 7L),
                        Samples.service(language),
                        Samples.papers(language),
                        null))
            .toList(),
        intake.text("copies"),
        List.of(
            intake.line("handed-over", null),
            intake.line("carried", null),
            intake.line("received", null)));
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
