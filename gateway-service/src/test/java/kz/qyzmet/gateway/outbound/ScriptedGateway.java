package kz.qyzmet.gateway.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway;

/** A gateway that does what a test says: by default it takes everything and confirms nothing. */
@Alternative
@ApplicationScoped
public class ScriptedGateway implements EgovGateway {
  /** A message that was taken, and what it is called. */
  record Taken(String messageId, StatusMessage message) {}

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Map<String, MessageState> states = new ConcurrentHashMap<>();
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
  private final Set<UUID> unanswered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refusals = new AtomicInteger();

  @Override
  public String send(StatusMessage message) {
    if (refused.contains(message.application())) {
      refusals.incrementAndGet();
      throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
    }
    var id = "message-" + UUID.randomUUID();
    taken.add(new Taken(id, message));
    if (unanswered.remove(message.application())) {
      throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
    }
    return id;
  }

  @Override
  public MessageState ask(String messageId) {
    return states.getOrDefault(messageId, MessageState.ON_DELIVERY);
  }

  /** What it took of an application. */
  List<Taken> of(UUID application) {
    return taken.stream().filter(each -> each.message().application().equals(application)).toList();
  }

  int refusals() {
    return refusals.get();
  }

  /** It takes nothing of that application until it is told otherwise. */
  void refuse(UUID application) {
    refused.add(application);
  }

  void relent(UUID application) {
    refused.remove(application);
  }

  /** The next message of that application is taken, and the answer to it is lost. */
  void loseAnswer(UUID application) {
    unanswered.add(application);
  }

  /** What it says from now on when it is asked. */
  void says(String messageId, MessageState state) {
    states.put(messageId, state);
  }

  static final Duration PATIENCE = Duration.ofSeconds(30);
}
