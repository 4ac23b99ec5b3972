package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultDispatched;
import org.jboss.logging.Logger;

/** What providers say that they have sent is awaited at the branches. */
@ApplicationScoped
public class AwaitResults {
  private static final Logger LOG = Logger.getLogger(AwaitResults.class);

  private final BranchResults results;

  AwaitResults(BranchResults results) {
    this.results = results;
  }

  /** Of other events it makes nothing, and no statement. */
  public Uni<Void> follow(SqlConnection tx, List<Envelope<?>> events) {
    var sent =
        events.stream()
            .filter(envelope -> envelope.data() instanceof ResultDispatched)
            .map(envelope -> (ResultDispatched) envelope.data())
            .toList();
    return sent.isEmpty()
        ? Uni.createFrom().voidItem()
        : results.await(tx, sent).invoke(added -> tell(sent, Set.copyOf(added))).replaceWithVoid();
  }

  private static void tell(List<ResultDispatched> sent, Set<UUID> added) {
    for (var each : sent) {
      if (added.contains(each.applicationId())) {
        LOG.infof("result=awaited application=%s branch=%s", each.applicationId(), each.branch());
      } else {
        LOG.warnf(
            "result=not-awaited application=%s branch=%s", each.applicationId(), each.branch());
      }
    }
  }
}
