package kz.qyzmet.college.signing.usecase;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.casework.usecase.CaseReads;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.draft.usecase.SeenDrafts;
import kz.qyzmet.college.signing.usecase.Signings.Asker;
import kz.qyzmet.college.signing.usecase.Signings.Line;
import kz.qyzmet.college.signing.usecase.Signings.Progress;
import kz.qyzmet.college.signing.usecase.Signings.Signing;
import kz.qyzmet.college.signing.usecase.Signings.State;
import kz.qyzmet.college.signing.usecase.Signings.Wanted;
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
  private final SeenDrafts drafts;
  private final Seal seal;
  private final Workplace workplace;
  private final Moments moments;
  private final Ids ids;

  AskForSigning(
      Signings signings,
      CaseReads cases,
      SeenDrafts drafts,
      Seal seal,
      Workplace workplace,
      Moments moments,
      Ids ids) {
    this.signings = signings;
    this.cases = cases;
    this.drafts = drafts;
    this.seal = seal;
    this.workplace = workplace;
    this.moments = moments;
    this.ids = ids;
  }

  /** What came of the question. */
  public sealed interface Asked {

    /** It is kept, and this was told. */
    record UnderWay(StoredAnswer told) implements Asked {}

    /** There is no key of the caller. */
    record NoKey() implements Asked {}

    /**
     * Nothing is kept: he has seen other drafts than the last ones.
     *
     * @param drafts the last version, by the cases of which he has seen another
     */
    record Changed(Map<UUID, Integer> drafts) implements Asked {
      public Changed {
        drafts = Map.copyOf(drafts);
      }
    }
  }

  /**
   * Keeps what the caller wants signed.
   *
   * @param answer makes what is stored and sent
   */
  public Uni<Asked> ask(
      List<Wanted> wanted,
      CommandKey key,
      String correlation,
      Function<Progress, StoredAnswer> answer) {
    var by = asker();
    return hasKey(by)
        .flatMap(
            has ->
                has
                    ? drafts
                        .changed(seen(wanted), by.organisation())
                        .flatMap(
                            changed ->
                                changed.isEmpty()
                                    ? keep(by, wanted, key, correlation, answer)
                                    : Uni.createFrom().item(new Asked.Changed(changed)))
                    : Uni.createFrom().item(new Asked.NoKey()));
  }

  /** The folder of the keys may be slow, or not local: no other request waits for it. */
  private Uni<Boolean> hasKey(Asker by) {
    return Uni.createFrom()
        .item(() -> seal.hasKeyOf(by.organisation(), by.person()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static Map<UUID, Integer> seen(List<Wanted> wanted) {
    return wanted.stream().collect(toMap(Wanted::application, Wanted::draft));
  }

  private Uni<Asked> keep(
      Asker by,
      List<Wanted> wanted,
      CommandKey key,
      String correlation,
      Function<Progress, StoredAnswer> answer) {
    var asked = new Signing(ids.next(), by, moments.now(), correlation, wanted);
    var lines =
        wanted.stream().map(each -> new Line(each.application(), State.WAITING, null)).toList();
    var told = answer.apply(new Progress(asked.id(), asked.at(), lines));
    return signings
        .add(asked, key, told)
        .invoke(() -> LOG.infof("signing=asked id=%s cases=%d", asked.id(), wanted.size()))
        .replaceWith(new Asked.UnderWay(told));
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
