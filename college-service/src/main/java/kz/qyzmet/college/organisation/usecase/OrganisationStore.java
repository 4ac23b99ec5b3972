package kz.qyzmet.college.organisation.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where the versions of organisations are kept; none is ever changed or deleted. */
public interface OrganisationStore {

  /** The last version of each, by code. */
  Uni<List<KeptOrganisation>> latest();

  /** The last version of one. */
  Uni<Optional<KeptOrganisation>> find(String code);

  /** The last versions of those that stand in another version than the known one. */
  Uni<List<KeptOrganisation>> beyond(Map<String, Integer> known);

  /**
   * Work in one transaction, while no other replica changes an organisation: what belongs to one
   * organisation only, such as a BIN, must stay so.
   */
  <T> Uni<T> alone(Function<Writing, Uni<T>> work);

  /** What is done in that transaction. */
  interface Writing {

    Uni<List<KeptOrganisation>> beyond(Map<String, Integer> known);

    /** All versions, the earlier ones too, that a file at start has said. */
    Uni<List<KeptOrganisation>> saidByFiles();

    Uni<Void> append(List<KeptOrganisation> versions, List<Envelope<OrganisationChanged>> events);

    Uni<Void> answer(CommandKey key, StoredAnswer answer);
  }
}
