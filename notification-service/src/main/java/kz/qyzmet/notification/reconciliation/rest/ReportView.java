package kz.qyzmet.notification.reconciliation.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.domain.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reconciliation, for machines. */
@Schema(name = "Reconciliation")
record ReportView(
    Instant at,
    @Schema(
            description =
                "Services that take no part in this installation: nothing is proven of them")
        List<String> without,
    @Schema(description = "Applications whose accounts were compared") long applications,
    @Schema(description = "What is open, but too young to be a gap") long underWay,
    @Schema(description = "How many gaps there are") long gaps,
    @Schema(description = "The same by kind") List<Kind> kinds,
    @Schema(description = "The gaps, of each kind that was asked for up to a number")
        List<Item> items,
    @Schema(description = "The same as the page of text, in the caller's language") String page) {

  /** The gaps of one kind. */
  @Schema(name = "ReconciliationKind")
  record Kind(
      String kind,
      @Schema(description = "All of this kind, listed or not") long gaps,
      @Schema(description = "0 where nobody knows") long oldestSeconds,
      @Schema(description = "Those behind the last that is listed") long more,
      @Schema(
              nullable = true,
              description = "Ask for this kind again after this to read on; null without more")
          UUID next) {}

  /** A gap. */
  @Schema(name = "ReconciliationGap")
  record Item(
      @Schema(nullable = true, description = "null where a whole account is missing")
          UUID application,
      String kind,
      String cause,
      @Schema(description = "The service or the branch that it is about") String where,
      @Schema(nullable = true, description = "null where nobody knows") Instant since,
      long ageSeconds) {}

  static ReportView of(Report report, String page) {
    return new ReportView(
        report.at(),
        report.without().stream().sorted().map(Party::service).toList(),
        report.applications(),
        report.underWay(),
        report.gaps(),
        Arrays.stream(Gap.Kind.values())
            .filter(report.kinds()::containsKey)
            .map(kind -> kind(kind, report))
            .toList(),
        report.listed().stream().map(gap -> item(gap, report.at())).toList(),
        page);
  }

  private static Kind kind(Gap.Kind kind, Report report) {
    var counted = report.kinds().get(kind);
    var more = report.more().get(kind);
    return new Kind(
        code(kind),
        counted.gaps(),
        seconds(counted.oldest(), report.at()),
        more == null ? 0 : more.gaps(),
        more == null ? null : more.after());
  }

  private static Item item(Gap gap, Instant at) {
    return new Item(
        gap.application(),
        code(gap.kind()),
        code(gap.cause()),
        gap.where(),
        gap.since(),
        gap.age(at).toSeconds());
  }

  private static long seconds(Instant since, Instant at) {
    return since == null ? 0 : Math.max(0, at.getEpochSecond() - since.getEpochSecond());
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
