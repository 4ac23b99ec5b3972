package kz.qyzmet.notification.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the feed, oldest first. */
record StatusPage(
    @Schema(
            required = true,
            type = SchemaType.ARRAY,
            implementation = Object.class,
            description =
                "CloudEvents of the types kz.qyzmet.status.changed.v1,"
                    + " kz.qyzmet.deadline.approaching.v1, kz.qyzmet.deadline.missed.v1 and"
                    + " kz.qyzmet.deadline.moved.v1, as they lie on their topics")
        List<Item> items,
    @Schema(
            required = true,
            nullable = true,
            description =
                "For the parameter after: the place behind the last item. It is there on the last"
                    + " page too, for the next visit; null only when nothing was ever read")
        String next) {

  /** One CloudEvent, written as it is. */
  @Schema(hidden = true)
  record Item(@JsonValue @JsonRawValue String event) {}
}
