package kz.qyzmet.college.organisation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kz.qyzmet.college.organisation.usecase.OrganisationStore.Writing;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.organisations.LiveOrganisations;
import org.jboss.logging.Logger;

/**
 * An administrator loads or changes organisations: proven beside all others, written with the event
 * and the answer in one transaction, or refused and nothing is changed.
 */
@ApplicationScoped
public class ChangeOrganisations {

  private static final Logger LOG = Logger.getLogger(ChangeOrganisations.class);

  private final OrganisationStore store;
  private final LiveOrganisations organisations;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;

  ChangeOrganisations(
      OrganisationStore store,
      LiveOrganisations organisations,
      Outbox outbox,
      Moments moments,
      Ids ids) {
    this.store = store;
    this.organisations = organisations;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
  }

  /**
   * Who asks, in which chain of work, and under which key.
   *
   * @param by opaque code of the administrator
   */
  public record Request(String by, CommandKey key, String correlation) {}

  /** What became of one organisation. */
  public record Outcome(String code, int version, boolean changed) {}

  /** A command did not take place. */
  public sealed interface Refused {

    record Absent() implements Refused {}

    record Stale(int current) implements Refused {}

    record Rejected(FileRejected fault) implements Refused {}
  }

  /** Thrown out of the transaction, so that nothing of it stays. */
  public static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    Refusal(Refused refused) {
      super(refused.toString(), null, false, false);
      this.refused = refused;
    }

    public Refused refused() {
      return refused;
    }
  }

  /** Makes the answer that is stored and sent. */
  @FunctionalInterface
  public interface Answering {
    StoredAnswer to(List<Outcome> outcomes);
  }

  /**
   * One organisation, as its file's keys.
   *
   * @param expected the version that the caller has seen; empty where there must be none yet
   * @param file its name, for messages
   * @return fails with {@link Refusal}
   */
  public Uni<StoredAnswer> put(
      String code,
      Optional<Integer> expected,
      String file,
      byte[] yaml,
      Request request,
      Answering answer) {
    return change(
        request,
        answer,
        versions -> {
          guard(expected, Optional.ofNullable(versions.get(code)));
          return List.of(Organisations.parseOne(file, code, stream(file, yaml), organisations));
        });
  }

  /** A file of several: all of them or none. */
  public Uni<StoredAnswer> load(String file, byte[] yaml, Request request, Answering answer) {
    return change(
        request, answer, _ -> Organisations.parse(file, stream(file, yaml), organisations));
  }

  private static void guard(Optional<Integer> expected, Optional<Integer> current) {
    if (expected.isPresent() && current.isEmpty()) {
      throw new Refusal(new Refused.Absent());
    }
    if (!expected.equals(current)) {
      throw new Refusal(new Refused.Stale(current.orElseThrow()));
    }
  }

  private static InputStream stream(String file, byte[] yaml) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(yaml));
      return new ByteArrayInputStream(yaml);
    } catch (CharacterCodingException noText) {
      throw new FileRejected(file, 1, "(file)", "Expected text in UTF-8, but it is not");
    }
  }

  private Uni<StoredAnswer> change(
      Request request, Answering answer, Function<Map<String, Integer>, List<Organisation>> read) {
    List<LiveOrganisations.Version> written = new ArrayList<>();
    var said = new AtomicInteger();
    return store
        .alone(
            tx ->
                tx.beyond(organisations.versions())
                    .invoke(this::adopt)
                    .map(_ -> reading(read))
                    .invoke(all -> said.set(all.size()))
                    .chain(all -> write(tx, all, request, answer, written)))
        .invoke(
            () -> {
              organisations.adopt(written);
              outbox.kick();
              LOG.infof("organisations=loaded said=%d changed=%d", said.get(), written.size());
            });
  }

  /**
   * Tells that a command was refused. The caller says so once it is known to be no retry, which
   * gets its first answer.
   *
   * @param why code of the problem; a rejected file's words may be a person's
   */
  public void refused(String why) {
    LOG.infof("organisations=refused why=%s", why);
  }

  private List<Organisation> reading(Function<Map<String, Integer>, List<Organisation>> read) {
    try {
      return read.apply(organisations.versions());
    } catch (FileRejected fault) {
      throw new Refusal(new Refused.Rejected(fault));
    }
  }

  private Uni<StoredAnswer> write(
      Writing tx,
      List<Organisation> said,
      Request request,
      Answering answer,
      List<LiveOrganisations.Version> written) {
    List<Outcome> outcomes = new ArrayList<>();
    List<KeptOrganisation> kept = new ArrayList<>();
    var now = moments.now();
    for (var organisation : said) {
      var code = organisation.code();
      int before = organisations.versions().getOrDefault(code, 0);
      boolean changed = !organisations.find(code).equals(Optional.of(organisation));
      int version = changed ? before + 1 : before;
      outcomes.add(new Outcome(code, version, changed));
      if (changed) {
        kept.add(
            new KeptOrganisation(
                code, version, Organisations.write(organisation), now, Optional.of(request.by())));
        written.add(new LiveOrganisations.Version(organisation, version));
      }
    }
    var told = answer.to(outcomes);
    return tx.append(kept, events(kept, request.correlation()))
        .chain(() -> tx.answer(request.key(), told))
        .replaceWith(told);
  }

  /** One event for each version: its number is the version's. */
  List<Envelope<OrganisationChanged>> events(List<KeptOrganisation> kept, String correlation) {
    List<Envelope<OrganisationChanged>> events = new ArrayList<>();
    for (var one : kept) {
      events.add(
          new Envelope<>(
              ids.next(),
              EventCatalog.COLLEGE,
              one.version(),
              null,
              correlation,
              one.changedAt(),
              OrganisationNews.tell(one.organisation(), one.changedAt())));
    }
    return events;
  }

  private void adopt(List<KeptOrganisation> kept) {
    organisations.adopt(kept.stream().map(KeptOrganisation::live).toList());
  }
}
