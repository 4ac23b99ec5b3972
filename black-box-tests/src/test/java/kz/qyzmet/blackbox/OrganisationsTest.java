package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator loads a file into the running stack: every service knows it, none restarts. */
class OrganisationsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static World world;

  @TempDir private Path folder;

  @BeforeAll
  static void theStackIsUp() {
    world = World.get();
  }

  /** A file of one school that is like the demo's and closes at another time. */
  private Path file(String code, String bin, String closing) throws IOException {
    var school =
        Organisations.write(Organisations.demo().find("akmola-school").orElseThrow())
            .replace("980340000032", bin)
            .replace("\"18:30\"", "\"" + closing + "\"")
            .replace("as-", code.substring(0, 2) + "-");
    return Files.writeString(
        folder.resolve("schools.yaml"), "organisations:\n  " + code + ":\n" + school.indent(4));
  }

  private static String load(Path file, int expected) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.run(
            new String[] {
              "organisations", "load", file.toString(), "--data", world.stack.data().toString()
            },
            new PrintWriter(out),
            new PrintWriter(err));
    assertThat(code).as(out + "" + err).isEqualTo(expected);
    return out + "" + err;
  }

  private static List<String> providers() {
    var codes = new ArrayList<String>();
    for (JsonNode each :
        world
            .http
            .get(world.url(Service.INTAKE, "/services/school-duplicate"), null)
            .json()
            .path("providers")) {
      codes.add(each.path("code").asText());
    }
    return codes;
  }

  private static String registered(String school) {
    return world
        .http
        .post(
            world.url(Service.DEADLINE, "/calculations"),
            world.token(Grant.official("monitor")),
            """
            {"service": "school-duplicate", "channel": "portal", "at": "2026-03-05T17:15",
             "provider": "%s"}"""
                .formatted(school))
        .json()
        .path("registered")
        .asText();
  }

  @Test
  void a_file_that_was_loaded_counts_in_every_service_without_a_restart() throws IOException {
    // When
    load(file("new-school", "980640000063", "18:00"), Main.ANSWERED);
    // Then
    await().atMost(SOON).until(() -> providers().contains("new-school"));
    await().atMost(SOON).until(() -> registered("new-school").equals("2026-03-05"));
    // When
    assertThat(load(file("new-school", "980640000063", "17:00"), Main.ANSWERED))
        .isEqualTo("new-school version 2 changed\n");
    // Then
    await().atMost(SOON).until(() -> registered("new-school").equals("2026-03-06"));
  }

  @Test
  void a_wrong_file_is_refused_with_file_line_key_and_reason() throws IOException {
    // Given
    var file = file("odd-school", "980740000077", "08:00");
    int line = Files.readString(file).lines().toList().indexOf("      to: \"08:00\"") + 1;
    // When
    var told = load(file, Main.BAD_INPUT);
    // Then
    assertThat(told)
        .contains(
            file
                + ":"
                + line
                + ": organisations.odd-school.hours.to: Expected a time after 14:00, but got 08:00");
    assertThat(providers()).doesNotContain("odd-school");
  }
}
