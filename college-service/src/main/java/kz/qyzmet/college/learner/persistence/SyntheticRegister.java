package kz.qyzmet.college.learner.persistence;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.domain.LearnerRecord.Coded;
import kz.qyzmet.college.learner.domain.LearnerRecord.Document;
import kz.qyzmet.college.learner.domain.LearnerRecord.Subject;
import kz.qyzmet.college.learner.domain.LearnerRecord.Words;
import kz.qyzmet.college.learner.usecase.LearnerRegister;
import kz.qyzmet.contracts.identity.Iin;

/**
 * The register that ships, until a college's own takes its place or the national one is chosen. It
 * knows only those who were born in the 1800s by their number, and so nobody who lives; what it
 * says of one follows from the number alone.
 */
@ApplicationScoped
@Identifier("synthetic")
class SyntheticRegister implements LearnerRegister {
  private static final String FILE = "/learners/synthetic.csv";

  private static final Words STUDY_FORM = new Words("күндізгі", "очная");
  private static final Words DIPLOMA =
      new Words(
          "Техникалық және кәсіптік білім туралы диплом",
          "Диплом о техническом и профессиональном образовании");

  private final Map<String, List<String[]>> rows = read();

  @Override
  public Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation) {
    return Uni.createFrom()
        .item(isSynthetic(iin) ? Optional.of(learner(iin)) : Optional.<LearnerRecord>empty());
  }

  private static boolean isSynthetic(Iin iin) {
    char century = iin.value().charAt(6);
    return century == '1' || century == '2';
  }

  private LearnerRecord learner(Iin iin) {
    long n = Long.parseLong(iin.value());
    var specialties = rows.get("specialty");
    var specialty = specialties.get((int) (n % specialties.size()));
    int year = 2014 + (int) (n % 9);
    return new LearnerRecord(
        words(rows.get("name"), n / 7),
        birthDate(iin),
        new Coded(specialty[1], new Words(specialty[2], specialty[3])),
        new Coded(specialty[4], new Words(specialty[5], specialty[6])),
        STUDY_FORM,
        LocalDate.of(year, 9, 1),
        "%d-Қ".formatted(100 + n % 800),
        LocalDate.of(year + 2, 6, 20),
        "%d-Қ".formatted(100 + n / 11 % 800),
        subjects(specialty[1], n),
        Optional.of(
            new Document(
                DIPLOMA,
                "ТКБ № %07d".formatted(n % 10_000_000),
                LocalDate.of(year - 1, 6, 28),
                LocalDate.of(year - 1, 7, 1))));
  }

  private List<Subject> subjects(String specialty, long n) {
    var own =
        rows.get("subject").stream()
            .filter(row -> row[1].equals(specialty) || row[1].equals("*"))
            .toList();
    return IntStream.range(0, own.size()).mapToObj(i -> subject(own.get(i), n + i)).toList();
  }

  /** Each third ends in a test, the others in an examination. */
  private static Subject subject(String[] row, long n) {
    int planned = Integer.parseInt(row[4]);
    boolean credited = n % 3 == 0;
    int mark = 60 + (int) (n % 41);
    return new Subject(
        new Words(row[2], row[3]),
        planned,
        planned - (int) (n % 4) * 6,
        credited,
        credited ? Optional.empty() : Optional.of(mark),
        Optional.of(mark));
  }

  private static Words words(List<String[]> rows, long n) {
    var row = rows.get((int) (n % rows.size()));
    return new Words(row[1], row[2]);
  }

  private static LocalDate birthDate(Iin iin) {
    var digits = iin.value();
    return LocalDate.of(
        1800 + Integer.parseInt(digits, 0, 2, 10),
        Integer.parseInt(digits, 2, 4, 10),
        Integer.parseInt(digits, 4, 6, 10));
  }

  /** Rows by what they are, in the file's order. */
  private static Map<String, List<String[]>> read() {
    var all = new LinkedHashMap<String, List<String[]>>();
    try (var stream = SyntheticRegister.class.getResourceAsStream(FILE)) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .forEach(row -> all.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }
}
