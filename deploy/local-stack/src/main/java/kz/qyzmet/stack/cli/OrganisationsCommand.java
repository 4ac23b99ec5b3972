package kz.qyzmet.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code organisations}, {@code organisations load FILE}: what the running stack knows. */
@Command(
    name = "organisations",
    description = "Lists the organisations of the running stack, or loads a file of them.",
    mixinStandardHelpOptions = true)
public final class OrganisationsCommand implements Runnable {
  private static final String PATH = "/organisations";

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Override
  public void run() {
    var found = administrator(data).get(url(data)).expect(200);
    var out = spec.commandLine().getOut();
    for (var each : found.path("organisations")) {
      out.println(
          "%s version %d, %s, %s"
              .formatted(
                  each.path("code").asText(),
                  each.path("version").asInt(),
                  each.path("kind").asText(),
                  each.path("name").path("en").asText()));
    }
    out.flush();
  }

  /** Whole or not at all; a fault is told with file, line, key and reason. */
  @Command(
      name = "load",
      description = "Loads a file of organisations, whole or not at all.",
      mixinStandardHelpOptions = true)
  void load(
      @Parameters(paramLabel = "FILE", description = "YAML, as organisations/demo.yaml") Path file,
      @Mixin DataOption where) {
    var name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
    var answer =
        administrator(where)
            .with("Accept-Language", "en")
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .upload(url(where) + "?file=" + name, "application/yaml", bytes(file));
    if (answer.status() == 400 || answer.status() == 413) {
      throw new BadInput(answer.body().path("detail").asText());
    }
    if (answer.status() == 422) {
      var fault = answer.body().path("errors").path(0);
      throw new BadInput(
          "%s:%s: %s: %s"
              .formatted(
                  file,
                  fault.path("line").asText(),
                  fault.path("field").asText(),
                  fault.path("reason").asText()));
    }
    var out = spec.commandLine().getOut();
    for (var each : answer.expect(200).path("organisations")) {
      out.println(
          "%s version %d %s"
              .formatted(
                  each.path("code").asText(),
                  each.path("version").asInt(),
                  each.path("changed").asBoolean() ? "changed" : "as before"));
    }
    out.flush();
  }

  private static byte[] bytes(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInput("Expected a file that can be read, but got " + file);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Http administrator(DataOption where) {
    var state = StackState.of(where.folder());
    var tokens = Tokens.of(where.folder().resolve("issuer"), state.issuer());
    return Http.as(tokens.issue(Grant.official("administrator")));
  }

  private static String url(DataOption where) {
    return StackState.of(where.folder()).services().get(Service.COLLEGE.code()) + PATH;
  }
}
