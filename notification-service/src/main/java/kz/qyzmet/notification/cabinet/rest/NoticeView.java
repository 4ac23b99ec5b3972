package kz.qyzmet.notification.cabinet.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A notice as the cabinet shows it.
 *
 * @param sequence the applicant's own number of it, 1, 2, 3 … without gaps; id of its SSE event
 * @param kind accepted, accepted-without-term, registered, in-progress, ready, refused, issued,
 *     withdrawn, withdrawal-refused, deadline-approaching or deadline-missed
 * @param language of title and text
 * @param readAt absent while unread
 * @param due only on accepted, deadline-approaching and deadline-missed
 * @param pickup only on ready
 * @param ground code of the refusal ground, only on refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
    UUID id,
    long sequence,
    UUID applicationId,
    String number,
    String service,
    String provider,
    String kind,
    String language,
    String title,
    String text,
    Instant at,
    Instant readAt,
    OffsetDateTime due,
    Pickup pickup,
    String ground) {

  /** Where the result can be had, in the notice's language. */
  record Pickup(String kind, String code, String name, String address) {}
}
