package kz.qyzmet.kit.identity;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Whether the issuer's keys are here. Once fetched they stay: an issuer that goes away afterwards
 * stops nobody who has a token. Until then every token is undecided, which is neither its fault nor
 * its caller's.
 *
 * <p>Quarkus' own health check asks the issuer each time instead, so it is switched off; what it
 * asks for the state of the connection is asked here too.
 */
@Singleton
public class IssuerKeys {
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

  /** As long as somebody waits for an attempt; the attempt itself goes on. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Instance<TenantConfigBean> tenants;
  private final AtomicReference<Uni<Boolean>> attempt = new AtomicReference<>();

  // Not the bean itself: filters are made before it.
  IssuerKeys(Instance<TenantConfigBean> tenants) {
    this.tenants = tenants;
  }

  /** Whether tokens can be verified without another word with the issuer. */
  boolean here() {
    return tenants.get().getDefaultTenant().ready();
  }

  /** The same, after an attempt to fetch what is missing; never fails. */
  Uni<Boolean> fetched() {
    if (here()) {
      return Uni.createFrom().item(true);
    }
    return running().ifNoItem().after(PATIENCE).recoverWithItem(this::here);
  }

  /** One attempt at a time, however many wait for it. */
  private Uni<Boolean> running() {
    var mine = new AtomicReference<Uni<Boolean>>();
    mine.set(
        Uni.createFrom()
            .deferred(() -> tenants.get().getDefaultTenant().initialize())
            .onItemOrFailure()
            .transform(
                (tenant, failure) -> {
                  if (failure != null) {
                    LOG.warnf("issuer=unreachable cause=%s", Failures.line(failure));
                  }
                  return failure == null && tenant.ready();
                })
            .onTermination()
            .invoke(() -> attempt.compareAndSet(mine.get(), null))
            .memoize()
            .indefinitely());
    return attempt.updateAndGet(other -> other == null ? mine.get() : other);
  }
}
