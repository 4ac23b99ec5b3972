package kz.qyzmet.architecture;

import java.util.List;

/** Modules by the names of their folders. */
final class Folders {
  /** What speaks to people: the services, and what all of them are built on. */
  static final List<String> KIT_AND_SERVICES =
      List.of(
          "service-kit",
          "intake-service",
          "college-service",
          "deadline-service",
          "notification-service",
          "gateway-service");

  private Folders() {}
}
