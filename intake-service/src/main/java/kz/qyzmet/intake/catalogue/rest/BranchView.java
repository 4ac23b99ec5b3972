package kz.qyzmet.intake.catalogue.rest;

import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.due.DueReadings;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A branch of the Corporation, as a person who wants to go there needs it. */
@Schema(name = "Branch")
record BranchView(
    String code,
    @Schema(enumeration = {"ordinary", "duty"}) String kind,
    String name,
    String address,
    @Schema(description = "Its town, for terms that depend on where the counter stands")
        String locality,
    @Schema(description = "The zone of its clock", examples = "Asia/Almaty") String zone,
    @Schema(
            description =
                "When it is open, in words; a passport that reads the Corporation's hours otherwise says so itself")
        String hours) {
  private static final LocalizedText WORKING_DAYS =
      new LocalizedText("жұмыс күндері %s", "в рабочие дни %s", "on working days %s");
  private static final LocalizedText SATURDAYS =
      new LocalizedText(
          "; сенбіде және алты күндік аптада ғана жұмыс күні болатын өзге күндері %s",
          "; по субботам и в другие дни, рабочие только при шестидневной неделе, %s",
          "; on Saturdays and other days that work in the 6-day week alone %s");

  static BranchView of(Branch one, String language) {
    return new BranchView(
        one.code(),
        Wishes.code(one.kind()),
        one.name().in(language),
        one.address().in(language),
        one.locality(),
        one.zone().getId(),
        hours(one.kind(), language));
  }

  private static String hours(kz.qyzmet.calendar.due.Branch kind, String language) {
    var hours = DueReadings.USUAL.branchHours();
    return in(WORKING_DAYS, language, hours.onWorkingDays(kind))
        + hours.onSaturdays(kind).map(open -> in(SATURDAYS, language, open)).orElse("");
  }

  private static String in(LocalizedText words, String language, Interval open) {
    return words.in(language).formatted(open.from() + "–" + open.to());
  }
}
