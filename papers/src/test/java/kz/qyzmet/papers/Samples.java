package kz.qyzmet.papers;

import java.time.OffsetDateTime;
import java.util.List;

/** A paper of each kind. All people, numbers and addresses are made up. */
final class Samples {
  static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T14:05:30+05:00");

  private Samples() {}

  static PaperData of(PaperKind kind, Language language) {
    return switch (kind) {
      case ACCEPTANCE_RECEIPT -> SampleSheets.acceptance(language);
      case REFUSAL_RECEIPT -> SampleSheets.refusal(language);
    };
  }

  static Issue issue(String number, Language language) {
    return new Issue(
        number,
        college(language),
        AT,
        new Issue.Check("https://qyzmet.example/v/7K3M9QX2D4FAR", "7K3M-9QX2-D4FA-R"));
  }

  static String college(Language language) {
    return in(
        language, "Қарағанды политехникалық колледжі", "Карагандинский политехнический колледж");
  }

  static String service(Language language) {
    return in(
        language,
        "Техникалық және кәсіптік, орта білімнен кейінгі білім алуды аяқтамаған адамдарға анықтама беру",
        "Выдача справки лицам, не завершившим техническое и профессиональное, послесреднее образование");
  }

  static List<String> papers(Language language) {
    return List.of(
        in(
            language,
            "Белгіленген үлгідегі анықтаманы беру туралы ұйым басшысының атына өтініш",
            "Заявление на имя руководителя организации о выдаче справки установленного образца"),
        in(
            language,
            "Жеке басын куәландыратын құжат (қызмет алушы тұлғаны салыстыру үшін қажет)",
            "Документ, удостоверяющий личность (для сверки личности услугополучателя)"));
  }

  static String in(Language language, String kk, String ru) {
    return switch (language) {
      case KK -> kk;
      case RU -> ru;
    };
  }
}
