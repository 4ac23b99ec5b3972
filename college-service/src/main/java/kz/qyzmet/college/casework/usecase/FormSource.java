package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where the form of an application is fetched: it holds personal data, so no event carries it. */
public interface FormSource {

  Uni<Fetched> fetch(UUID application, String correlation);

  /** What became of it. */
  sealed interface Fetched {

    /** The form as intake-service gave it. */
    record Form(String json) implements Fetched {}

    /** Intake-service knows no such application. */
    record Unknown() implements Fetched {}

    /** Intake-service can't be reached in time, or wouldn't tell us. */
    record Away() implements Fetched {}
  }
}
