package kz.qyzmet.intake.catalogue.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that gives a service, as a person who wants to go there needs it. */
@Schema(name = "Provider")
record ProviderView(
    String code,
    @Schema(enumeration = {"college", "school", "university", "authority"}) String kind,
    String name,
    String address,
    @Schema(description = "Its town, for terms that depend on where the counter stands")
        String locality,
    @Schema(description = "The zone of its clock", examples = "Asia/Almaty") String zone,
    @Schema(description = "When it is open on the working days of the calendar")
        List<Opening> hours,
    @Schema(description = "For services that take applications in vacations only")
        List<Vacation> vacations,
    List<Place> pickups) {

  @Schema(name = "Opening", description = "A stretch of opening time; a lunch break divides two")
  record Opening(
      @Schema(
              enumeration = {
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday"
              })
          String day,
      @Schema(description = "HH:MM", examples = "09:00") String from,
      @Schema(description = "HH:MM, the first moment at which it is closed", examples = "13:00")
          String to) {
    private static Opening of(DayOfWeek day, Interval open) {
      return new Opening(
          day.name().toLowerCase(Locale.ROOT), open.from().toString(), open.to().toString());
    }
  }

  @Schema(name = "Vacation", description = "From one day to another, both included")
  record Vacation(LocalDate from, LocalDate to) {
    private static Vacation of(Vacations.Span span) {
      return new Vacation(span.from(), span.to());
    }
  }

  @Schema(name = "ProviderPickup")
  record Place(String kind, String code, String name, String address) {
    private static Place of(PickupPlace place, String language) {
      return new Place(
          place.kind(), place.code(), place.name().in(language), place.address().in(language));
    }
  }

  static ProviderView of(Organisation one, String language) {
    return new ProviderView(
        one.code(),
        one.kind(),
        one.name().in(language),
        one.address().in(language),
        one.locality(),
        one.zone().getId(),
        one.hours().weekly().entrySet().stream()
            .flatMap(day -> day.getValue().stream().map(open -> Opening.of(day.getKey(), open)))
            .toList(),
        one.vacations().spans().stream().map(Vacation::of).toList(),
        one.pickups().stream().map(place -> Place.of(place, language)).toList());
  }
}
