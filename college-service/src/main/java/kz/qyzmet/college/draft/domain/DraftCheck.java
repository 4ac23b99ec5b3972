package kz.qyzmet.college.draft.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kz.qyzmet.college.draft.domain.PaperDraft.Certificate;
import kz.qyzmet.college.draft.domain.PaperDraft.Duplicate;
import kz.qyzmet.college.draft.domain.PaperDraft.Mark;
import kz.qyzmet.college.draft.domain.PaperDraft.Refusal;
import kz.qyzmet.college.draft.domain.PaperDraft.Subject;
import kz.qyzmet.college.draft.domain.PaperDraft.Text;

/** Finds all that keeps a draft from being a paper, at once. */
public final class DraftCheck {
  private static final int NAME = 300;
  private static final int LONG = 5_000;
  private static final int NUMBER = 100;
  private static final int HOURS = 9_999;
  private static final int HIGHEST_MARK = 100;
  private static final int ROWS = 300;
  private static final int FEW = 10;

  private final Printing printing;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private DraftCheck(Printing printing, LocalDate today) {
    this.printing = printing;
    this.today = today;
  }

  /** What the papers can print, and how they spell marks out. */
  public interface Printing {

    /** The first character that they can't. */
    Optional<String> unprintable(String text);

    /**
     * A mark in words.
     *
     * @param language {@code kk} or {@code ru}
     */
    String words(int mark, String language);
  }

  /** All faults in the order of the paper; none of a draft that can be signed. */
  public static List<Fault> faults(PaperDraft draft, Printing printing, LocalDate today) {
    var check = new DraftCheck(printing, today);
    check.draft(draft);
    return List.copyOf(check.faults);
  }

  private void draft(PaperDraft draft) {
    if (draft.kind() == null) {
      fault("kind", "required");
      return;
    }
    switch (draft.kind()) {
      case INCOMPLETE_CERTIFICATE -> {
        if (only("certificate", draft.certificate(), "duplicate", draft.duplicate())
            && none("refusal", draft.refusal())) {
          certificate(draft.certificate());
        }
      }
      case DUPLICATE -> {
        if (only("duplicate", draft.duplicate(), "certificate", draft.certificate())
            && none("refusal", draft.refusal())) {
          duplicate(draft.duplicate());
        }
      }
      case MOTIVATED_REFUSAL -> {
        if (only("refusal", draft.refusal(), "certificate", draft.certificate())
            && none("duplicate", draft.duplicate())) {
          refusal(draft.refusal());
        }
      }
    }
  }

  private boolean only(String field, Object part, String otherField, Object other) {
    boolean alone = none(otherField, other);
    if (part == null) {
      fault(field, "required");
    }
    return alone && part != null;
  }

  private boolean none(String field, Object part) {
    if (part != null) {
      fault(field, "of-another-paper");
    }
    return part == null;
  }

  private void certificate(Certificate part) {
    text("certificate.holder", part.holder(), NAME);
    day("certificate.from", part.from());
    day("certificate.until", part.until());
    inOrder("certificate.until", part.from(), part.until(), "certificate.from");
    text("certificate.specialty", part.specialty(), NAME);
    text("certificate.studyForm", part.studyForm(), NAME);
    var subjects = part.subjects();
    if (rows("certificate.subjects", subjects, ROWS)) {
      for (int i = 0; i < subjects.size(); i++) {
        subject("certificate.subjects[" + i + "]", subjects.get(i));
      }
      sum("certificate.planned", part.planned(), subjects, each -> hours(each.planned()));
      sum("certificate.studied", part.studied(), subjects, each -> hours(each.studied()));
    }
  }

  private void subject(String field, Subject subject) {
    if (subject == null) {
      fault(field, "required");
      return;
    }
    text(field + ".name", subject.name(), NAME);
    number(field + ".planned", subject.planned(), HOURS);
    number(field + ".studied", subject.studied(), HOURS);
    if (subject.planned() != null
        && subject.studied() != null
        && subject.studied() > subject.planned()) {
      fault(field + ".studied", "beyond", Map.of("max", subject.planned()));
    }
    if (subject.credit() != null) {
      text(field + ".credit", subject.credit(), NUMBER);
    }
    mark(field + ".exam", subject.exam());
    mark(field + ".total", subject.total());
  }

  /** Words and figures of a mark say the same, in both languages. */
  private void mark(String field, Mark mark) {
    if (mark == null || !number(field + ".value", mark.value(), HIGHEST_MARK)) {
      return;
    }
    if (mark.words() != null) {
      inWords(field + ".words.kk", mark.words().kk(), printing.words(mark.value(), "kk"));
      inWords(field + ".words.ru", mark.words().ru(), printing.words(mark.value(), "ru"));
    }
  }

  private void inWords(String field, String given, String words) {
    if (!words.equals(given)) {
      fault(field, "other-words", Map.of("words", words));
    }
  }

  private static int hours(Integer hours) {
    return hours == null ? 0 : hours;
  }

  private void sum(
      String field, Integer given, List<Subject> subjects, ToIntFunction<Subject> hours) {
    long sum = subjects.stream().filter(each -> each != null).mapToLong(hours::applyAsInt).sum();
    if (given == null) {
      fault(field, "required");
    } else if (given != sum) {
      fault(field, "other-sum", Map.of("sum", sum));
    }
  }

  private void duplicate(Duplicate part) {
    text("duplicate.holder", part.holder(), NAME);
    text("duplicate.document", part.document(), NAME);
    if (part.specialty() != null) {
      text("duplicate.specialty", part.specialty(), NAME);
    }
    if (part.qualification() != null) {
      text("duplicate.qualification", part.qualification(), NAME);
    }
    day("duplicate.completedOn", part.completedOn());
    line("duplicate.originalNumber", part.originalNumber(), NUMBER);
    day("duplicate.originalIssuedOn", part.originalIssuedOn());
    inOrder(
        "duplicate.originalIssuedOn",
        part.completedOn(),
        part.originalIssuedOn(),
        "duplicate.completedOn");
  }

  private void refusal(Refusal part) {
    text("refusal.applicant", part.applicant(), NAME);
    text("refusal.address", part.address(), NAME);
    if (rows("refusal.grounds", part.grounds(), FEW)) {
      for (int i = 0; i < part.grounds().size(); i++) {
        var field = "refusal.grounds[" + i + "]";
        var ground = part.grounds().get(i);
        line(field + ".code", ground == null ? null : ground.code(), NUMBER);
        text(field + ".text", ground == null ? null : ground.text(), LONG);
        text(field + ".clause", ground == null ? null : ground.clause(), NAME);
      }
    }
    text("refusal.explanation", part.explanation(), LONG);
    if (rows("refusal.appeal", part.appeal(), FEW)) {
      for (int i = 0; i < part.appeal().size(); i++) {
        text("refusal.appeal[" + i + "]", part.appeal().get(i), LONG);
      }
    }
  }

  private boolean rows(String field, List<?> rows, int most) {
    if (rows.isEmpty()) {
      fault(field, "required");
    } else if (rows.size() > most) {
      fault(field, "too-many", Map.of("max", most));
    }
    return !rows.isEmpty() && rows.size() <= most;
  }

  private void text(String field, Text text, int longest) {
    if (text == null) {
      fault(field, "required");
      return;
    }
    line(field + ".kk", text.kk(), longest);
    line(field + ".ru", text.ru(), longest);
  }

  private void line(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      fault(field, "required");
    } else if (text.length() > longest) {
      fault(field, "too-long", Map.of("max", longest));
    } else {
      printing
          .unprintable(text)
          .ifPresent(character -> fault(field, "not-printable", Map.of("character", character)));
    }
  }

  private boolean number(String field, Integer number, int highest) {
    if (number == null) {
      fault(field, "required");
      return false;
    }
    if (number < 0 || number > highest) {
      fault(field, "out-of-range", Map.of("max", highest));
      return false;
    }
    return true;
  }

  /** Nothing that a paper tells is still to come. */
  private void day(String field, LocalDate day) {
    if (day == null) {
      fault(field, "required");
    } else if (day.isAfter(today)) {
      fault(field, "in-future");
    }
  }

  private void inOrder(String field, LocalDate first, LocalDate second, String before) {
    if (first != null && second != null && second.isBefore(first)) {
      fault(field, "out-of-order", Map.of("before", before));
    }
  }

  private void fault(String field, String code) {
    fault(field, code, Map.of());
  }

  private void fault(String field, String code, Map<String, Object> facts) {
    faults.add(new Fault(field, code, facts));
  }
}
