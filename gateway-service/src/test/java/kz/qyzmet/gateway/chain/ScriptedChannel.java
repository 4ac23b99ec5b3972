package kz.qyzmet.gateway.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qyzmet.gateway.chain.usecase.ChainChannel;
import kz.qyzmet.gateway.channel.GatewayFailure;

/** A gateway that takes everything, but of whom a test says otherwise. */
@Alternative
@ApplicationScoped
public class ScriptedChannel implements ChainChannel {
  static final Instant TAKEN_AT = Instant.parse("2026-03-05T05:00:01Z");

  private final List<Outgoing> taken = new CopyOnWriteArrayList<>();
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Integer> refusals = new ConcurrentHashMap<>();

  @Override
  public Taken send(Outgoing outgoing) {
    var application = outgoing.message().application();
    if (refused.contains(application)) {
      refusals.merge(application, 1, Integer::sum);
      throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
    }
    taken.add(outgoing);
    return new Taken("taken-" + outgoing.message().id(), "chain-" + application, TAKEN_AT);
  }

  /** What it took of an application, in this order. */
  List<Outgoing> of(UUID application) {
    return taken.stream().filter(each -> each.message().application().equals(application)).toList();
  }

  void refuse(UUID application) {
    refused.add(application);
  }

  void relent(UUID application) {
    refused.remove(application);
  }

  int refusals(UUID application) {
    return refusals.getOrDefault(application, 0);
  }
}
