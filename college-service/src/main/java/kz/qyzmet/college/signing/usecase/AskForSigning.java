package kz.qyzmet.college.signing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.casework.usecase.CaseReads;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.signing.usecase.Signings.Asker;
import kz.qyzmet.college.signing.usecase.Signings.Line;
import kz.qyzmet.college.signing.usecase.Signings.Progress;
import kz.qyzmet.college.signing.usecase.Signings.Signing;
import kz.qyzmet.college.signing.usecase.Signings.State;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import org.jboss.logging.Logger;

/** What a person asks of signings: to begin one, how far it is, the signed paper. */
@ApplicationScoped
public class AskForSigning {
  private static final Logger LOG = Logger.getLogger(AskForSigning.class);

  private final Signings signings;
  private final CaseReads cases;
  private final Seal seal;
  private final Workplace workplace;
  private final Moments moments;
  private final Ids ids;

  AskForSigning(
      Signings signings,
      CaseReads cases,
      Seal seal,
      Workplace workplace,
      Moments moments,
      Ids ids) {
    this.signings = signings;
    this.cases = cases;
    this.seal = seal;
    this.workplace = workplace;
    this.moments = moments;
    this.ids = ids;
  }

  /**
   * Keeps what the caller wants signed; empty where there is no key of his.
   *
   * @param answer makes what is stored and sent
   */
  public Uni<Optional<StoredAnswer>> ask(
      List<UUID> wanted,
      CommandKey key,
      String correlation,
      Function<Progress, StoredAnswer> answer) {
    var by = asker();
    if (!seal.hasKeyOf(by.organisation(), by.person())) {
      return Uni.createFrom().item(Optional.empty());
    }
    var asked = new Signing(ids.next(), by, moments.now(), correlation, wanted);
    var lines = wanted.stream().map(each -> new Line(each, State.WAITING, null)).toList();
    var told = answer.apply(new Progress(asked.id(), asked.at(), lines));
    return signings
        .add(asked, key, told)
        .invoke(() -> LOG.infof("signing=asked id=%s cases=%d", asked.id(), wanted.size()))
        .replaceWith(Optional.of(told));
  }

  /** How far it is; empty unless the caller has asked for it. */
  public Uni<Optional<Progress>> progress(UUID id) {
    var by = asker();
    return signings.find(id, by.organisation(), by.person());
  }

  /** The signed paper of a case that the caller sees; empty where it has none. */
  public Uni<Optional<byte[]>> paper(UUID application, String language) {
    return cases
        .detail(application, workplace.sight(workplace.staff()))
        .flatMap(
            found ->
                found.isPresent()
                    ? signings.paper(application, language)
                    : Uni.createFrom().item(Optional.<byte[]>empty()));
  }

  private Asker asker() {
    var staff = workplace.staff();
    return new Asker(staff.code().value(), staff.organisation(), staff.roles());
  }
}
