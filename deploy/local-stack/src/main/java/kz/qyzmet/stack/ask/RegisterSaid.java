package kz.qyzmet.stack.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.Signatory;
import kz.qyzmet.signatures.register.Finding;

/**
 * What a register book is worth, by its bytes, the roots and kept checkpoints alone, as text and as
 * JSON.
 *
 * @param unreadable why it could not be judged; null where it was
 * @param last number of the last entry
 * @param covered number of the last entry that a checkpoint covers that holds; 0 without one
 * @param signedAt of that checkpoint; null without one
 * @param signers of the checkpoints that hold
 * @param asked whether somebody said whose they must be; else any system's key may have made them
 * @param why the checkpoints that are not believed were refused
 */
public record RegisterSaid(
    String unreadable,
    String organisation,
    String book,
    int year,
    int last,
    int checkpoints,
    int covered,
    Instant signedAt,
    Set<Signatory> signers,
    boolean asked,
    Set<Reason> why,
    List<Finding> findings) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int SHOWN = 20;
  private static final String INDENT = "\n" + " ".repeat(14);

  public RegisterSaid {
    signers = Set.copyOf(signers);
    why = Set.copyOf(why);
    findings = List.copyOf(findings);
  }

  static RegisterSaid unreadable(String why) {
    return new RegisterSaid(why, "", "", 0, 0, 0, 0, null, Set.of(), false, Set.of(), List.of());
  }

  /** Without a checkpoint, whoever wrote it anew has made a chain that holds as well. */
  public boolean couldNotBeJudged() {
    return unreadable != null || (findings.isEmpty() && covered == 0);
  }

  /** What was in the way. */
  public String hindrance() {
    return unreadable != null
        ? unreadable
        : "its chain holds, but no checkpoint says that it is the one that was entered";
  }

  public boolean good() {
    return !couldNotBeJudged() && findings.isEmpty();
  }

  /** Whether it is the book of whoever must have signed it. */
  public boolean proven() {
    return good() && asked;
  }

  public String text(Path file) {
    var head =
        """
        file          %s
        book          %s, %s, %s
        verdict       %s
        """
            .formatted(
                printable(file.getFileName().toString()),
                printable(organisation),
                printable(book),
                year == 0 ? "all years" : Integer.toString(year),
                verdict());
    return head + (good() ? held() : wrong());
  }

  private String verdict() {
    if (!good()) {
      return "NOT GOOD";
    }
    return asked
        ? "GOOD"
        : "NOT PROVEN: any system's key may have signed it; say whose it must be, by --by BIN";
  }

  private String held() {
    return """
        entries       %s; none is missing, each follows the one before
        checkpoints   %d, and the book fits them all
        signed to     entry %d, %s
        signed by     %s
        after that    %s
        chain         ends at one of the roots; valid at the time that each checkpoint says
        revocation    not proven here: no server was asked"""
        .formatted(
            numbers(1, last),
            checkpoints,
            covered,
            signedAt,
            names(),
            last == covered
                ? "nothing"
                : "entries " + numbers(covered + 1, last) + " are chained, but not signed yet");
  }

  private String names() {
    return signers.stream()
        .map(
            each ->
                "%s of %s, BIN %s"
                    .formatted(printable(each.name()), printable(each.organisation()), each.bin()))
        .sorted()
        .collect(Collectors.joining(INDENT));
  }

  private String wrong() {
    var lines = new ArrayList<String>();
    findings.stream().limit(SHOWN).map(RegisterSaid::sentence).forEach(lines::add);
    if (findings.size() > SHOWN) {
      lines.add("and " + (findings.size() - SHOWN) + " more");
    }
    why.stream().map(each -> each + ": " + PaperSaid.sentence(each)).sorted().forEach(lines::add);
    return "why           " + String.join(INDENT, lines);
  }

  private static String sentence(Finding found) {
    var at =
        switch (found.kind()) {
          case CUT_OFF, REWRITTEN, FORGED -> "checkpoint of entry " + found.number();
          default ->
              found.number() == found.to()
                  ? "entry " + found.number()
                  : "entries " + numbers(found.number(), found.to());
        };
    return at
        + ": "
        + found.kind()
        + ", "
        + switch (found.kind()) {
          case CHANGED -> "it does not say what its hash was made of";
          case REMOVED -> "not there, though a later one is";
          case INSERTED -> "its number was there already";
          case UNLINKED -> "it does not follow the one that stands before it";
          case FOREIGN -> "it belongs to another book";
          case CUT_OFF -> "it was there when this was signed, and is not there now";
          case REWRITTEN -> "when this was signed, another entry stood there";
          case FORGED -> "it is not signed by a key that is believed";
        };
  }

  private static String numbers(int from, int to) {
    return from == to ? Integer.toString(from) : from + "–" + to;
  }

  public String json() {
    var json = JSON.createObjectNode();
    json.put("good", good())
        .put("proven", proven())
        .put("organisation", organisation)
        .put("book", book)
        .put("year", year)
        .put("entries", last)
        .put("checkpoints", checkpoints)
        .put("signedTo", covered)
        .put("signedAt", signedAt == null ? null : signedAt.toString())
        .put("revocationProven", false);
    var by = json.putArray("signedBy");
    signers.forEach(
        each ->
            by.addObject()
                .put("name", each.name())
                .put("organisation", each.organisation())
                .put("bin", each.bin()));
    var found = json.putArray("findings");
    findings.forEach(
        each ->
            found
                .addObject()
                .put("kind", each.kind().name())
                .put("from", each.number())
                .put("to", each.to()));
    var reasons = json.putArray("reasons");
    why.stream().map(Reason::name).sorted().forEach(reasons::add);
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String printable(String name) {
    return PaperSaid.printable(name);
  }
}
