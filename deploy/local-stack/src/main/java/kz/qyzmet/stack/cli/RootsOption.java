package kz.qyzmet.stack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.run.Signing;
import picocli.CommandLine.Option;

/** Whom somebody believes who verifies. */
final class RootsOption {
  @Option(
      names = "--roots",
      paramLabel = "FILE",
      description =
          "Certificates (PEM) above who signs and who stamps, once for each file; default: those"
              + " of the stack's test authority")
  private List<Path> roots = List.of();

  /** Whether they are the stack's. */
  boolean areTheStacks() {
    return roots.isEmpty();
  }

  Trust trust(DataOption data) {
    var pem = new StringBuilder();
    if (roots.isEmpty()) {
      var own = Signing.roots(data.folder());
      if (!Files.exists(own)) {
        throw new BadInput(
            "Expected --roots, or a stack's test authority in "
                + data.folder()
                + ", but there is neither");
      }
      pem.append(text(own));
    }
    roots.forEach(each -> pem.append(text(each)).append('\n'));
    try {
      return Trust.of(pem.toString(), "", pem.toString());
    } catch (IllegalArgumentException e) {
      throw new BadInput("Expected certificates (PEM) as roots, but: " + e.getMessage());
    }
  }

  private static String text(Path pem) {
    try {
      // No character of it matters but those of base64.
      return Files.readString(pem, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new BadInput("Expected a file of roots, but " + pem + " cannot be read");
    }
  }
}
