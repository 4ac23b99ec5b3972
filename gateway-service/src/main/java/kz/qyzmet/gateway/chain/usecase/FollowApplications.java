package kz.qyzmet.gateway.chain.usecase;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;
import kz.qyzmet.gateway.chain.usecase.Chains.Begun;
import kz.qyzmet.gateway.chain.usecase.Chains.Setout;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Begins a chain's ways, the request by the acceptance and the way back by the ready notice, and
 * ends what is not through when the case is over.
 */
@ApplicationScoped
public class FollowApplications {
  private static final Logger LOG = Logger.getLogger(FollowApplications.class);

  private final Chains chains;
  private final Passports passports;
  private final Moments moments;

  FollowApplications(Chains chains, Passports passports, Moments moments) {
    this.chains = chains;
    this.passports = passports;
    this.moments = moments;
  }

  /**
   * Follows events, which come in order for each application and source.
   *
   * @param consumer under whose name the inbox remembers what came
   * @return ids of the events that came before their application's acceptance
   */
  public Uni<Set<UUID>> follow(SqlConnection tx, List<Envelope<?>> events, String consumer) {
    var accepted = of(events, ApplicationAccepted.class);
    var told = events.stream().filter(FollowApplications::ofCase).toList();
    return begin(tx, accepted)
        .chain(() -> told.isEmpty() ? none() : goOn(tx, events, told, accepted, consumer));
  }

  private Uni<Void> begin(SqlConnection tx, List<Envelope<?>> accepted) {
    var begun = new ArrayList<Begun>();
    var ways = new ArrayList<Setout>();
    for (var event : accepted) {
      begun((ApplicationAccepted) event.data())
          .ifPresent(
              chain -> {
                begun.add(chain);
                ways.add(
                    way(
                        event,
                        chain,
                        Carries.REQUEST,
                        Way.begun(Carries.REQUEST, chain.systems())));
              });
    }
    return begun.isEmpty()
        ? Uni.createFrom().voidItem()
        : chains.begin(tx, begun).chain(() -> chains.setOut(tx, ways));
  }

  /**
   * The chain that its passport names for its channel. An edition that is not known here fails the
   * record, which the inbox keeps: that is no word of a chain.
   */
  private Optional<Begun> begun(ApplicationAccepted accepted) {
    var ref = new PassportRef(accepted.service(), accepted.passportVersion());
    var channel = Channel.valueOf(accepted.channel().toUpperCase(Locale.ROOT));
    var passport =
        passports
            .find(ref)
            .orElseThrow(
                () -> new IllegalStateException("Expected " + ref + " to be known, but it is not"));
    return Optional.ofNullable(passport.channels().get(channel))
        .map(rule -> rule.chain())
        .map(
            chain ->
                new Begun(
                    accepted.applicationId(),
                    accepted.number(),
                    ref,
                    accepted.provider(),
                    chain.systems(),
                    chain.silentAfter().value()));
  }

  private Uni<Set<UUID>> goOn(
      SqlConnection tx,
      List<Envelope<?>> events,
      List<Envelope<?>> told,
      List<Envelope<?>> accepted,
      String consumer) {
    var wanted = applications(told);
    return Uni.combine()
        .all()
        .unis(chains.among(tx, wanted), chains.heard(tx, consumer, wanted))
        .asTuple()
        .chain(
            found -> {
              var known = new HashSet<>(found.getItem2());
              known.addAll(applications(accepted));
              var chain =
                  found.getItem1().stream().collect(toMap(Begun::application, each -> each));
              return chains
                  .setOut(tx, back(told, chain))
                  .chain(() -> end(tx, told, chain.keySet()))
                  .replaceWith(early(events, known));
            });
  }

  /** After the ways of the same batch have begun: a ready notice stands before the hand-over. */
  private Uni<Void> end(SqlConnection tx, List<Envelope<?>> told, Set<UUID> chained) {
    var over =
        told.stream()
            .filter(event -> isEnd(event.data()))
            .map(Envelope::applicationId)
            .filter(chained::contains)
            .collect(toSet());
    over.forEach(application -> LOG.infof("chain=closed application=%s", application));
    return over.isEmpty() ? Uni.createFrom().voidItem() : chains.close(tx, over, moments.now());
  }

  /** The provider's own system tells it, so its receipt is there from the beginning. */
  private List<Setout> back(List<Envelope<?>> told, Map<UUID, Begun> chains) {
    var ways = new ArrayList<Setout>();
    for (var event : told) {
      var chain = chains.get(event.applicationId());
      if (chain != null && event.data() instanceof ResultReady data) {
        var receipt =
            new Receipt(
                chain.systems().getLast(),
                data.provider(),
                data.at(),
                event.id().toString(),
                moments.now());
        var way = Way.begun(Carries.READY, chain.systems());
        if (way.take(receipt) instanceof Way.Taking.Kept(Way kept)) {
          ways.add(way(event, chain, Carries.READY, kept));
        }
      }
    }
    return ways;
  }

  private Setout way(Envelope<?> event, Begun chain, Carries carries, Way way) {
    LOG.infof("chain=begun application=%s carries=%s", chain.application(), carries);
    var now = moments.now();
    return new Setout(event, carries, way, now, now.plus(chain.silentAfter()));
  }

  /** What moves a chain of which nobody has told yet, and what the case tells after it. */
  private static Set<UUID> early(List<Envelope<?>> events, Set<UUID> known) {
    var held = new HashSet<UUID>();
    var early = new HashSet<UUID>();
    for (var event : events) {
      var application = event.applicationId();
      if (ofCase(event) && !known.contains(application)) {
        early.add(application);
      }
      if (early.contains(application) && event.source().equals(EventCatalog.COLLEGE)) {
        held.add(event.id());
      }
    }
    return held;
  }

  /** What a case tells that moves a chain. */
  private static boolean ofCase(Envelope<?> event) {
    return event.data() instanceof ResultReady || isEnd(event.data());
  }

  /** The case is closed. */
  private static boolean isEnd(Event event) {
    return event instanceof ResultIssued
        || event instanceof CaseRefused
        || event instanceof CaseWithdrawn
        || event instanceof PapersReturned;
  }

  private static Set<UUID> applications(List<Envelope<?>> events) {
    return events.stream().map(Envelope::applicationId).collect(toSet());
  }

  private static List<Envelope<?>> of(List<Envelope<?>> events, Class<?> type) {
    Stream<Envelope<?>> found = events.stream();
    return found.filter(event -> type.isInstance(event.data())).toList();
  }

  private static Uni<Set<UUID>> none() {
    return Uni.createFrom().item(Set.of());
  }
}
