package kz.qyzmet.stack.ask;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.LedgerLine;

/** The answer as a person reads it: the dates, then one line per day with its reason and clause. */
public final class DueText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  private DueText() {}

  public static String of(DueAsked asked, DueSaid said) {
    var answer = said.answer();
    var text = new StringBuilder();
    text.append(
        said.passport()
            .map(passport -> passport.ref() + ", " + passport.name().in(asked.language().tag()))
            .orElse(asked.service()));
    text.append(
        "\n%s, filed %s (%s)\n\n".formatted(word(asked.channel()), asked.at(), asked.zone()));
    row(text, "accepted", answer.accepted() ? "yes" : "no");
    row(text, "reason", answer.reason());
    row(text, "registered", answer.registered());
    row(text, "due", moment(answer.due()));
    if (!Objects.equals(answer.strictDue(), answer.due())) {
      row(text, "strict due", moment(answer.strictDue()));
    }
    row(text, "internal due", moment(answer.internalDue()));
    row(text, "hand over by", answer.handOverBy());
    row(text, "derived due", moment(answer.derivedDue()));
    row(text, "earliest", moment(answer.minDue()));
    row(text, "latest", moment(answer.maxDue()));
    row(text, "calendar", answer.calendarEdition());
    if (!answer.ledger().isEmpty()) {
      text.append('\n').append(ledger(answer));
    }
    return text.toString();
  }

  /** The ledger alone, one line per day. */
  public static String ledger(DueAnswer answer) {
    return ledger(answer.ledger());
  }

  static String ledger(List<LedgerLine> lines) {
    var text = new StringBuilder();
    for (var day : lines) {
      text.append(
          "%s %s  %-14s %3s  %s%s%n"
              .formatted(
                  day.date(),
                  day.date().getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT),
                  day.reason(),
                  day.counted() == null ? "" : day.counted().toString(),
                  day.note(),
                  day.clause().isEmpty() ? "" : "  [" + day.clause() + "]"));
    }
    return text.toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String moment(OffsetDateTime moment) {
    return moment == null ? null : MOMENT.format(moment);
  }

  private static void row(StringBuilder text, String name, Object value) {
    if (value != null) {
      text.append("%-13s %s%n".formatted(name, value));
    }
  }
}
