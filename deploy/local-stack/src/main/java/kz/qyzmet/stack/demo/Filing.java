package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.qyzmet.contracts.event.PickupPlace;

/** How an application comes from the portal to intake. */
interface Filing {
  /** The heading of its journey. */
  String title();

  /** Files it and returns the applicant's view of it. */
  JsonNode file(Cast cast, PickupPlace pickup);

  /** What the applicant has done, as it is told. */
  default String act() {
    return "submitted";
  }

  /** What is told of this way alone; empty where there is nothing more. */
  List<String> told(Evidence evidence);

  /** What must hold of this way alone. */
  default List<Checks.Check> checks(Evidence evidence) {
    return List.of();
  }
}
