package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Place;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Scan;
import kz.qyzmet.gateway.inbound.usecase.Filings.Tried;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemTexts;

/**
 * Puts the files that a message names in the gateway's storage where scans lie. One after the
 * other, so that no more than one is held. A message that comes again finds what was stored then,
 * though the file be gone.
 */
@ApplicationScoped
class BringScans {
  /** More than any passport asks for. */
  private static final int MOST = 20;

  private final FileStorage storage;
  private final Scans scans;
  private final StoredScans stored;
  private final ProblemTexts texts;

  BringScans(FileStorage storage, Scans scans, StoredScans stored, ProblemTexts texts) {
    this.storage = storage;
    this.scans = scans;
    this.stored = stored;
    this.texts = texts;
  }

  /** What came of it. */
  sealed interface Brought {
    /** The message, naming scans that are stored. */
    record Ready(Message message) implements Brought {}

    record Stopped(Tried why) implements Brought {}
  }

  Uni<Brought> bring(Message message) {
    var files = files(message);
    if (files.isEmpty()) {
      return Uni.createFrom().item(new Brought.Ready(message));
    }
    return files.size() > MOST
        ? refused(message, "too-many-files")
        : stored.of(message.key()).chain(known -> next(message, new HashMap<>(known)));
  }

  private List<Scan> files(Message message) {
    return message.filing().scans().stream().filter(scan -> storage.names(scan.id())).toList();
  }

  private Uni<Brought> next(Message message, Map<Place, UUID> known) {
    return files(message).stream()
        .filter(scan -> !known.containsKey(scan.place()))
        .findFirst()
        .map(scan -> fetch(message, scan, known))
        .orElseGet(() -> Uni.createFrom().item(new Brought.Ready(message.with(known))));
  }

  private Uni<Brought> fetch(Message message, Scan scan, Map<Place, UUID> known) {
    return storage
        .fetch(scan.id())
        .chain(
            fetched ->
                switch (fetched) {
                  case FileStorage.Fetched.Content(byte[] bytes) ->
                      store(message, scan, bytes, known);
                  case FileStorage.Fetched.TooLarge _ -> refused(message, "file-too-large");
                  case FileStorage.Fetched.Gone _ -> refused(message, "file-gone");
                  case FileStorage.Fetched.Away _ -> stopped(new Tried.Away());
                });
  }

  private Uni<Brought> store(Message message, Scan scan, byte[] bytes, Map<Place, UUID> known) {
    return scans
        .store(message, scan, bytes)
        .chain(
            result ->
                switch (result) {
                  case Scans.Stored.Failed(Tried why) -> stopped(why);
                  case Scans.Stored.Done(UUID id) -> {
                    known.put(scan.place(), id);
                    yield stored
                        .keep(message.key(), scan.place(), id)
                        .chain(() -> next(message, known));
                  }
                });
  }

  private Uni<Brought> refused(Message message, String code) {
    var text = texts.detail(Problem.of(code, 422), Languages.of(message.filing().language()));
    return stopped(new Tried.Done(new Outcome.Refused(code, text.orElse(code))));
  }

  private static Uni<Brought> stopped(Tried why) {
    return Uni.createFrom().item(new Brought.Stopped(why));
  }

  /** What came of the message is kept: its files may go. */
  void done(Message message) {
    files(message).stream()
        .map(Scan::id)
        .distinct()
        .forEach(file -> storage.confirm(file).subscribe().with(_ -> {}));
  }
}
