package kz.qyzmet.intake;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the OpenAPI document what the refusals of applications, uploads and previews add to a
 * problem where something does not fit its passport. Runs after the kit's filter, which describes
 * problems in general.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public final class RuleDocuments implements OASFilter {
  private static final String CLAUSE =
      "Clause of the act behind the broken rule, or reading: and why it is read so; absent where no"
          + " passport says it";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var schemas = document.getComponents().getSchemas();
    schemas.get("FieldFault").addProperty("clause", text(CLAUSE));
    schemas
        .get("Problem")
        .addProperty("clause", text(CLAUSE))
        .addProperty(
            "passport",
            text(
                "Edition of the passport whose rule is broken; of an upload that names no service,"
                    + " all whose rule it is, joined by commas"))
        .addProperty("reason", text("The calendar's: outside-window, closed, outside-calendar"))
        .addProperty(
            "channels",
            array("Channels by which the service is offered; of channel-not-offered")
                .items(text("portal, office or corporation")))
        .addProperty("windows", array("Next days of filing; of outside-window").items(span()))
        .addProperty(
            "hours",
            text("When the counter is open on working days; of office-closed and branch-closed"))
        .addProperty(
            "saturdays",
            text(
                "The same on days that work in the 6-day week alone, mostly Saturdays; a dash where"
                    + " the branch is shut then; of branch-closed"));
  }

  private static Schema span() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addProperty("from", day("First day"))
        .addProperty("to", day("Last day, included"));
  }

  private static Schema day(String description) {
    return text(description).format("date");
  }

  private static Schema array(String description) {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
