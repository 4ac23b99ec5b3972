package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Where an application is fetched, as its form or as a paper: both hold personal data, so no event
 * carries them.
 */
public interface FormSource {

  Uni<Fetched> fetch(UUID application, String correlation);

  /**
   * The application as it was filed, as PDF.
   *
   * @param language {@code kk} or {@code ru}
   */
  Uni<Printed> print(UUID application, String language, String correlation);

  /** What became of it. */
  sealed interface Fetched {

    /** The form as intake-service gave it. */
    record Form(String json) implements Fetched {}

    /** Intake-service knows no such application. */
    record Unknown() implements Fetched {}

    /** Intake-service can't be reached in time, or wouldn't tell us. */
    record Away() implements Fetched {}
  }

  /** What became of a paper that was asked for. */
  sealed interface Printed {

    /** PDF as intake-service gave it. */
    record Paper(byte[] pdf) implements Printed {}

    /** Intake-service knows no such application. */
    record Unknown() implements Printed {}

    /** Intake-service can't be reached in time, has no printer free, or wouldn't tell us. */
    record Away() implements Printed {}
  }
}
