package kz.qyzmet.intake.registry.rest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.intake.registry.domain.CourierDay;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The courier runs of a branch on a day. */
@Schema(name = "CourierRuns")
record RunsView(
    LocalDate date,
    @Schema(description = "How many there are at least; 0 where papers leave by post alone")
        int wanted,
    @Schema(
            description = "That says so; of a branch without a courier why it has none",
            examples = "Rules, item 42")
        String clause,
    @Schema(description = "With how many something has left") long made,
    @Schema(description = "That a run was missed without which there are not enough")
        boolean fallsShort,
    List<RunView> runs) {

  /** A planned run. */
  @Schema(name = "CourierRun")
  record RunView(
      @Schema(implementation = String.class, examples = "11:30") LocalTime planned,
      @Schema(
              enumeration = {"planned", "made", "idle", "missed"},
              description = "idle: nothing was there to carry; missed: what was there stayed")
          String state,
      @Schema(description = "When its first registry left", nullable = true) OffsetDateTime leftAt,
      @Schema(description = "That it left after its time") boolean late,
      @Schema(description = "Numbers of the registries that left with it") List<String> registries,
      @Schema(description = "How many papers were at the branch when it was to leave")
          long waited) {}

  static RunsView of(CourierDay day, ZoneId zone) {
    return new RunsView(
        day.day(),
        day.rule().runsADay(),
        day.rule().clause(),
        day.made(),
        day.fallsShort(),
        day.runs().stream().map(run -> run(day.day(), run, zone)).toList());
  }

  private static RunView run(LocalDate day, CourierDay.Run run, ZoneId zone) {
    var planned = day.atTime(run.planned()).atZone(zone).toInstant();
    return new RunView(
        run.planned(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.leftAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
        run.leftAt().filter(at -> at.isAfter(planned)).isPresent(),
        run.registries().stream().map(RegistryNumber::toString).toList(),
        run.waited());
  }
}
