package kz.qyzmet.deadline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the OpenAPI document which members of an answer may be null: the answers are records of
 * the calendar, which knows no OpenAPI.
 */
public final class NullableMembers implements OASFilter {

  private static final Map<String, Set<String>> NULLABLE =
      Map.of(
          "DueAnswer",
          Set.of(
              "reason",
              "registered",
              "due",
              "strictDue",
              "internalDue",
              "handOverBy",
              "derivedDue",
              "minDue",
              "maxDue"),
          "Account",
          Set.of("next"),
          "LedgerLine",
          Set.of("counted"),
          "Deadlines",
          Set.of("suspension", "stoppedAt", "endedAt", "handOverBy", "legal", "internal"),
          "Term",
          Set.of("strictDue", "stoppedAt"),
          "StepLimit",
          Set.of("limitFrom", "due", "endedAt"),
          "Mark",
          Set.of("firedAt"),
          "Step",
          Set.of("step", "oldestSince"),
          "Pressing",
          Set.of("step", "suspendedUntil"));

  @Override
  public void filterOpenAPI(OpenAPI api) {
    NULLABLE.forEach(
        (name, members) -> {
          Schema schema = api.getComponents().getSchemas().get(name);
          members.forEach(
              member -> schema.addProperty(member, nullable(schema.getProperties().get(member))));
        });
  }

  private static Schema nullable(Schema member) {
    if (member.getRef() == null) {
      return member.addType(SchemaType.NULL);
    }
    return OASFactory.createSchema()
        .description(member.getDescription())
        .anyOf(
            List.of(
                OASFactory.createSchema().ref(member.getRef()),
                OASFactory.createSchema().addType(SchemaType.NULL)));
  }
}
