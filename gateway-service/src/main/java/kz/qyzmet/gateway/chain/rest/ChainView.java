package kz.qyzmet.gateway.chain.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.qyzmet.gateway.chain.domain.Hop;
import kz.qyzmet.gateway.chain.usecase.Chains.Standing;
import kz.qyzmet.gateway.chain.usecase.Chains.Whole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the systems of an application's chain have told. */
@Schema(name = "Chain")
record ChainView(
    UUID application,
    @Schema(examples = "higher-education-duplicate") String service,
    @Schema(description = "Code of the organisation") String provider,
    @Schema(description = "After how long a system's silence is told, in seconds")
        long silentAfterSeconds,
    @Schema(description = "The request, and once the result is ready the notice that comes back")
        List<WayView> ways) {

  static ChainView of(Whole whole) {
    var chain = whole.chain();
    return new ChainView(
        chain.application(),
        chain.passport().code(),
        chain.provider(),
        chain.silentAfter().toSeconds(),
        whole.ways().stream().map(WayView::of).toList());
  }

  @Schema(name = "ChainWay")
  record WayView(
      @Schema(enumeration = {"request", "ready"}) String carries,
      @Schema(description = "Our own id of the message: receipts name it") UUID message,
      Instant begunAt,
      @Schema(nullable = true, description = "When the gateway took it; null while it has not")
          Instant leftAt,
      @Schema(nullable = true, description = "What the gateway calls it") String messageId,
      @Schema(description = "How often it was tried") int tries,
      @Schema(nullable = true, description = "Why the last try came to nothing") String cause,
      @Schema(
              nullable = true,
              description =
                  "Since when the awaited system's silence is longer than it may be, the gateway's while it has not taken it; null while it is not")
          Instant silentSince,
      @Schema(
              nullable = true,
              description =
                  "When the case ended before this way did: nothing leaves and nobody is waited for; null of any other")
          Instant closedAt,
      @Schema(description = "The systems in the order in which they get it") List<HopView> hops) {
    private static WayView of(Standing way) {
      return new WayView(
          way.carries().name().toLowerCase(Locale.ROOT),
          way.message(),
          way.begunAt(),
          way.leftAt(),
          way.messageId(),
          way.tries(),
          way.cause(),
          way.silentSince(),
          way.closedAt(),
          way.way().hops(way.stage()).stream().map(HopView::of).toList());
    }
  }

  @Schema(name = "ChainHop")
  record HopView(
      @Schema(description = "The system's code in the passport", examples = "unified-he-system")
          String system,
      @Schema(
              description =
                  "received: its receipt is here; passed: it has told nothing, but one behind it has;"
                      + " awaited: its receipt is the next one; ahead: its turn has not come,"
                      + " or the way is closed",
              enumeration = {"received", "passed", "awaited", "ahead"})
          String state,
      @Schema(nullable = true, description = "Who told it; null without a receipt, as all below")
          String by,
      @Schema(nullable = true, description = "When it got it, by its own clock") Instant at,
      @Schema(nullable = true, description = "What it calls the message") String messageId,
      @Schema(nullable = true, description = "When we heard of it, by our clock") Instant keptAt) {
    private static HopView of(Hop hop) {
      var told = hop.receipt();
      return new HopView(
          hop.system(),
          hop.state().name().toLowerCase(Locale.ROOT),
          told == null ? null : told.by(),
          told == null ? null : told.at(),
          told == null ? null : told.messageId(),
          told == null ? null : told.keptAt());
    }
  }
}
