package kz.qyzmet.stack.ask;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.signatures.AttestationVerifier;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.Signatory;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.Finding;
import kz.qyzmet.signatures.register.RegisterEntry;
import kz.qyzmet.signatures.register.RegisterJudge;
import kz.qyzmet.stack.ask.RegisterFile.Line;
import kz.qyzmet.stack.ask.RegisterFile.Named;
import kz.qyzmet.stack.ask.RegisterFile.Signed;
import kz.qyzmet.stack.ask.RegisterFile.UnreadableException;

/** Judges the file of a register book: first its checkpoints, then its entries one by one. */
public final class RegisterCheck {
  private final AttestationVerifier verifier;
  private final String bin;
  private final List<Signed> kept = new ArrayList<>();

  private final List<Signed> points = new ArrayList<>();
  private final Map<Checkpoint, Boolean> believed = new HashMap<>();
  private final Set<Signatory> signers = new LinkedHashSet<>();
  private final Set<Reason> why = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private Named named;
  private RegisterJudge judge;
  private int entries;
  private boolean ended;

  private RegisterCheck(Trust trust, String bin) {
    this.verifier = new AttestationVerifier(trust);
    this.bin = bin;
  }

  /**
   * What the file is worth.
   *
   * @param copies files of checkpoints that somebody has kept; those of other books don't matter
   * @param bin of whoever is to have signed; null where anybody may whom the roots make believed
   */
  public static RegisterSaid of(Path file, List<Path> copies, Trust trust, String bin) {
    var check = new RegisterCheck(trust, bin);
    try {
      for (var copy : copies) {
        check.kept.addAll(RegisterFile.checkpoints(copy));
      }
      RegisterFile.lines(file, check::line);
      return check.said();
    } catch (UnreadableException e) {
      return RegisterSaid.unreadable(e.getMessage());
    }
  }

  private void line(Line line) {
    require(!ended, line instanceof Line.Book == (named == null));
    switch (line) {
      case Line.Book(var book) -> named = book;
      case Line.Point(var point) -> {
        // Entries are not kept, so what is said of them must be known before.
        require(judge == null);
        points.add(point);
      }
      case Line.Entry(var entry) -> next(entry);
      case Line.End(var count) -> {
        require(count == entries, count == named.entries());
        ended = true;
      }
    }
  }

  private static void require(boolean... all) {
    for (var each : all) {
      if (!each) {
        throw new IllegalArgumentException("Expected another line");
      }
    }
  }

  private void next(RegisterEntry entry) {
    begin();
    entries++;
    if (!isOurs(entry.organisation(), entry.book(), entry.year())) {
      findings.add(new Finding(entry.number(), Finding.Kind.FOREIGN));
    }
    findings.addAll(judge.next(entry));
  }

  private void begin() {
    if (judge == null) {
      kept.stream()
          .filter(
              each ->
                  isOurs(
                      each.checkpoint().organisation(),
                      each.checkpoint().book(),
                      each.checkpoint().year()))
          .forEach(points::add);
      points.forEach(this::believe);
      judge =
          new RegisterJudge(
              points.stream().map(Signed::checkpoint).distinct().toList(), believed::get);
    }
  }

  private boolean isOurs(String organisation, String book, int year) {
    return named.organisation().equals(organisation)
        && named.book().equals(book)
        && named.year() == year;
  }

  private void believe(Signed point) {
    var checkpoint = point.checkpoint();
    var verdict = verifier.verify(checkpoint.signed(), point.by(), checkpoint.at());
    boolean good = isBelieved(verdict);
    // The same words with other certificates beside may be believed by those.
    believed.merge(checkpoint, good, Boolean::logicalOr);
  }

  private boolean isBelieved(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid(var by, _, _) when bin == null || bin.equals(by.bin()) -> {
        signers.add(by);
        yield true;
      }
      case Verdict.Valid _ -> {
        why.add(Reason.BIN_MISMATCH);
        yield false;
      }
      case Verdict.Refused(var reason) -> {
        why.add(reason);
        yield false;
      }
    };
  }

  private RegisterSaid said() throws UnreadableException {
    if (!ended) {
      throw new UnreadableException("Expected a whole register book, but its last line is missing");
    }
    begin();
    findings.addAll(judge.end());
    var newest =
        believed.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .filter(each -> each.number() <= judge.number())
            .max(Comparator.comparingInt(Checkpoint::number));
    return new RegisterSaid(
        null,
        named.organisation(),
        named.book(),
        named.year(),
        judge.number(),
        believed.size(),
        newest.map(Checkpoint::number).orElse(0),
        newest.map(Checkpoint::at).orElse((Instant) null),
        signers,
        bin != null,
        why,
        findings.stream().distinct().toList());
  }
}
