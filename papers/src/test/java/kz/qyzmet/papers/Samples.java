package kz.qyzmet.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import kz.qyzmet.papers.IncompleteCertificate.Subject;

/** A paper of each kind. All people, numbers and addresses are made up. */
final class Samples {
  static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T14:05:30+05:00");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Samples() {}

  static PaperData of(PaperKind kind, Language language) {
    return switch (kind) {
      case ACCEPTANCE_RECEIPT -> SampleSheets.acceptance(language);
      case REFUSAL_RECEIPT -> SampleSheets.refusal(language);
      case COMPLAINT_SLIP -> SampleSheets.slip(language);
      case RESULT_ACKNOWLEDGEMENT -> SampleSheets.acknowledgement(language);
      case APPLICATION -> application(language);
      case INCOMPLETE_CERTIFICATE -> certificate(language, 45);
      case DUPLICATE -> duplicate(language);
      case MOTIVATED_REFUSAL -> refusal(language);
      case TRANSFER_REGISTRY -> SampleSheets.registry(language);
      case REGISTER_EXTRACT -> extract(language);
    };
  }

  static Application application(Language language) {
    var asked = Provisions.text("application-form", language).split("[.»] *«____»|^[^.]+\\. ", -1);
    return new Application(
        issue("7K3M-9QX2-D4FA-R", language),
        List.of(
            new Line(
                in(
                    language,
                    "оқу орны басшысының Т.А.Ә. (әкесінің аты - бар болса)",
                    "Ф.И.О. руководителя учебного заведения (отчество - при наличии)"),
                "Жүнісов Ерлан Қайратұлы")),
        List.of(
            new Line(in(language, "курстың", "курс"), "2"),
            new Line(
                in(language, "мамандығының", "специальность"),
                in(language, "Бағдарламалық қамтамасыз ету", "Программное обеспечение")),
            new Line(in(language, "тобының", "группа"), in(language, "БҚ-22", "ПО-22"))),
        new Line(
            in(
                language,
                "көрсетілетін қызметті алушының Т.А.Ә. (әкесінің аты - бар болса)",
                "Ф.И.О. услугополучателя (отчество - при наличии)"),
            "Әбілқасымов Іңкәр Һамитұлы"),
        asked[1].replaceFirst(
                "___ \\([^)]+\\)", in(language, "басқа қалаға көшуіме", "переездом в другой город"))
            + ".",
        List.of(),
        in(
            language,
            "Ақпараттық жүйелерде қамтылған «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының Заңымен құпия қорғалатын мәліметтерді қолдануға келісемін.",
            "Согласен(а) на использование сведений, составляющих охраняемую Законом Республики Казахстан «О персональных данных и их защите» тайну, содержащихся в информационных системах."),
        TODAY,
        null);
  }

  static IncompleteCertificate certificate(Language language, int subjects) {
    return new IncompleteCertificate(
        issue("AN-2026-000042", language),
        "Әбілқасымов Іңкәр Һамитұлы",
        LocalDate.of(2024, 9, 1),
        LocalDate.of(2026, 6, 20),
        college(language) + in(language, ", Қарағанды қаласы", ", город Караганда"),
        in(language, "Бағдарламалық қамтамасыз ету", "Программное обеспечение"),
        in(language, "күндізгі", "очная"),
        IntStream.rangeClosed(1, subjects).mapToObj(number -> subject(number, language)).toList(),
        "Жүнісов Ерлан Қайратұлы",
        "42",
        TODAY);
  }

  private static Subject subject(int number, Language language) {
    var names =
        List.of(
            in(language, "Қазақ тілі мен әдебиеті", "Казахский язык и литература"),
            in(language, "Математика", "Математика"),
            in(language, "Қазақстан тарихы", "История Казахстана"),
            in(
                language,
                "Бағдарламалық қамтамасыз етуді әзірлеу және сүйемелдеу",
                "Разработка и сопровождение программного обеспечения"),
            in(language, "Дене тәрбиесі", "Физическая культура"),
            in(
                language,
                "Өндірістік оқыту және кәсіптік практика",
                "Производственное обучение и профессиональная практика"));
    boolean examined = number % 3 != 0;
    return new Subject(
        names.get(number % names.size()) + " " + (number / names.size() + 1),
        24 + number % 5 * 12,
        24,
        examined ? null : in(language, "есептелді", "зачтено"),
        examined ? new Grade(70 + number % 31) : null,
        new Grade(number % 5 == 0 ? 5 : 65 + number % 36));
  }

  static Duplicate duplicate(Language language) {
    return new Duplicate(
        issue("TN-2026-000007", language),
        in(
            language,
            "Техникалық және кәсіптік білім туралы диплом",
            "Диплом о техническом и профессиональном образовании"),
        "Әбілқасымов Іңкәр Һамитұлы",
        college(language) + in(language, ", Қарағанды қаласы", ", город Караганда"),
        in(language, "Бағдарламалық қамтамасыз ету", "Программное обеспечение"),
        in(language, "Техник-бағдарламашы", "Техник-программист"),
        LocalDate.of(2019, 6, 28),
        "ТКБ № 0000000",
        LocalDate.of(2019, 7, 1),
        "Жүнісов Ерлан Қайратұлы",
        "1207",
        TODAY);
  }

  static MotivatedRefusal refusal(Language language) {
    return new MotivatedRefusal(
        issue("BT-2026-000015", language),
        college(language),
        "Әбілқасымов Іңкәр Һамитұлы",
        in(
            language,
            "Қарағанды қаласы, Үлгі көшесі, 5-үй, 12-пәтер",
            "город Караганда, улица Улги, дом 5, квартира 12"),
        "7K3M-9QX2-D4FA-R",
        LocalDate.of(2026, 11, 2),
        service(language),
        List.of(
            new MotivatedRefusal.Ground(
                in(
                    language,
                    "мемлекеттік қызметті алу үшін көрсетілетін қызметті алушы ұсынған құжаттардың және (немесе) олардағы деректердің (мәліметтердің) дәйексіздігін анықтау",
                    "установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и (или) данных (сведений), содержащихся в них"),
                in(language, "Заңның 19-1-бабы", "статья 19-1 Закона"))),
        in(
            language,
            "Өтініште көрсетілген оқу кезеңі колледждің бұйрықтар кітабындағы мәліметтерге сәйкес келмейді: осы тегі бар білім алушы аталған жылдары оқымаған.",
            "Указанный в заявлении период обучения не соответствует книге приказов колледжа: обучающийся с такой фамилией в эти годы не обучался."),
        List.of(
            Provisions.text("complaint-provider", language), Provisions.text("court", language)),
        "Жүнісов Ерлан Қайратұлы",
        "Төлегенова Ғ. Ө., 8 (0000) 00-00-00");
  }

  static RegisterExtract extract(Language language) {
    return new RegisterExtract(
        issue("UZ-2026-000003", language),
        college(language),
        LocalDate.of(2026, 1, 1),
        TODAY,
        IntStream.rangeClosed(1, 24)
            .mapToObj(
                number ->
                    new RegisterExtract.Row(
                        Integer.toString(number),
                        LocalDate.of(2026, 1, 12).plusDays(number * 12L),
                        in(
                            language,
                            "Техникалық және кәсіптік білім туралы дипломның телнұсқасы",
                            "Дубликат диплома о техническом и профессиональном образовании"),
                        "ТКБ № %07d".formatted(number),
                        "Әбілқасымов Іңкәр Һамитұлы",
                        number % 7 == 0
                            ? in(language, "күші жойылды", "аннулирован")
                            : in(language, "күшінде", "действует")))
            .toList(),
        "Жүнісов Ерлан Қайратұлы",
        null);
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
    return Provisions.certificate().name().in(language.code());
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
