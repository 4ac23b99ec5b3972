package kz.qyzmet.kit.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the OpenAPI document which members of an answer may be null, where the answers are
 * records of a layer that knows no OpenAPI. Each service names its own in a filter.
 */
public final class NullableMembers {
  private NullableMembers() {}

  /** Marks these members, by the name of their schema; each must be there. */
  public static void mark(OpenAPI document, Map<String, Set<String>> nullable) {
    nullable.forEach(
        (name, members) -> {
          var schema = document.getComponents().getSchemas().get(name);
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
