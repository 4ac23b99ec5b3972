package kz.qyzmet.notification.cabinet.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.usecase.ReadNotices;
import kz.qyzmet.notification.cabinet.usecase.StreamNotices;
import kz.qyzmet.notification.cabinet.usecase.StreamNotices.Beat;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * The caller's own notices as they come. The whole log is the stream: who names no last event gets
 * it from the first notice on. Nothing is remembered of a reader, so a reconnect may end in any
 * replica.
 */
@Path("/notices/stream")
public class StreamResource {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** By then another replica serves, or this one does again. */
  private static final Duration COME_BACK_AFTER = Duration.ofSeconds(3);

  private static final Logger LOG = Logger.getLogger(StreamResource.class);

  private final StreamNotices streams;
  private final ReadNotices notices;
  private final NoticeViews views;
  private final Applicant applicant;
  private final SecurityIdentity identity;
  private final Moments moments;

  StreamResource(
      StreamNotices streams,
      ReadNotices notices,
      NoticeViews views,
      Applicant applicant,
      SecurityIdentity identity,
      Moments moments) {
    this.streams = streams;
    this.notices = notices;
    this.views = views;
    this.applicant = applicant;
    this.identity = identity;
    this.moments = moments;
  }

  // The answer's head goes out before the first event is asked for, so whatever is to be refused is
  // refused before: on a worker's thread, which is free again as soon as the stream is open.
  @GET
  @Blocking
  @RolesAllowed(Role.Name.APPLICANT)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "streamNotices",
      summary = "The caller's own notices as server-sent events, each once and in order",
      description =
          "An event's id is the applicant's own number of the notice. A reader that comes back names"
              + " the last one it has, by the header Last-Event-ID or the parameter lastEventId, and"
              + " goes on after it. A comment comes when nothing else does. The stream ends with"
              + " the token; when the service stops it ends with the field retry, in milliseconds.")
  @APIResponse(
      responseCode = "200",
      description = "Events named notice, each with a notice as its data",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = NoticeView.class)))
  @APIResponse(responseCode = "400", description = "The last event is none of the caller's")
  @APIResponse(responseCode = "429", description = "The caller holds too many streams open")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam(LAST_EVENT_ID) String lastEvent,
      @Parameter(description = "In place of the header, for clients that cannot set it")
          @QueryParam("lastEventId")
          String lastEventParameter,
      @Parameter(description = "kk, ru or en; without it each application's own language")
          @QueryParam("lang")
          String lang,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    var who = applicant.id();
    var language = Asked.language(lang);
    var last = lastEvent(lastEvent, lastEventParameter);
    var life = life();
    var context = Vertx.currentContext();
    Executor thread = task -> context.runOnContext(_ -> task.run());
    requireKnown(who, last);
    return streams.stream(who, last, life, thread)
        .orElseThrow(
            () -> Problem.of("too-many-streams", 429).retryAfter(RETRY_AFTER_SECONDS).exception())
        // A reader that goes while the stream is being opened is noticed by nobody else.
        .select()
        .first(_ -> !response.closed())
        .map(beat -> event(beat, language, sse))
        .onFailure()
        .invoke(failure -> LOG.warnf("stream=broken cause=%s", Failures.line(failure)));
  }

  /** The header is the standard's; the parameter serves those that reconnect by hand. */
  private static long lastEvent(String header, String parameter) {
    if (header != null) {
      return Asked.sequence(LAST_EVENT_ID, header);
    }
    return parameter == null ? 0 : Asked.sequence("lastEventId", parameter);
  }

  /** A number that was never given would wait in silence for what it has missed already. */
  private void requireKnown(ApplicantId who, long last) {
    if (last == 0) {
      return;
    }
    long given = notices.last(who).await().atMost(PATIENCE);
    if (last > given) {
      throw Asked.wrong(LAST_EVENT_ID, "0–" + given);
    }
  }

  private OutboundSseEvent event(Beat beat, Optional<Language> language, Sse sse) {
    return switch (beat) {
      case Beat.News(var kept) ->
          sse.newEventBuilder()
              .id(Long.toString(kept.sequence()))
              .name("notice")
              .data(NoticeView.class, views.of(kept, language))
              .build();
      case Beat.Silence() -> sse.newEventBuilder().comment("nothing new").build();
      case Beat.Farewell() ->
          sse.newEventBuilder()
              .comment("the service stops; come back")
              .reconnectDelay(COME_BACK_AFTER.toMillis())
              .build();
    };
  }

  /** How long the token is good for. Tokens live on the wall clock, not on the movable one. */
  private Duration life() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw Problem.of("unauthorized", 401).exception();
    }
    var wall = moments.now().minus(moments.shift());
    var life = Duration.between(wall, Instant.ofEpochSecond(token.getExpirationTime()));
    return life.isPositive() ? life : Duration.ofMillis(1);
  }
}
