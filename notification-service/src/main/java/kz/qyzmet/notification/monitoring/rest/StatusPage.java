package kz.qyzmet.notification.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the feed, oldest first.
 *
 * @param next cursor for the parameter {@code after}: the place behind the last item. It is there
 *     on the last page too, for the next visit; null only when nothing was ever read.
 */
record StatusPage(List<Item> items, String next) {

  /** One CloudEvent, as it lies on its topic. */
  @Schema(
      type = SchemaType.OBJECT,
      description =
          "A CloudEvent of type kz.qyzmet.status.changed.v1, kz.qyzmet.deadline.approaching.v1 or"
              + " kz.qyzmet.deadline.missed.v1, as it lies on its topic")
  record Item(@JsonValue @JsonRawValue String event) {}
}
