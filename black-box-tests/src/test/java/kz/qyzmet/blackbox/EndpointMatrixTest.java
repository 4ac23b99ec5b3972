package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One table, {@code endpoints.csv}, says what each endpoint answers to each role, own or not, and
 * every cell of it is asked. An endpoint without a row fails the build, and so does a row without
 * an endpoint.
 */
class EndpointMatrixTest {
  private static final int OWN = 200;
  private static final int OTHER = 201;

  /** In the order of the cells beyond the header. */
  private static final List<String> BEYOND = List.of("contact-centre", "gateway");

  private static World world;
  private static Map<String, String> places;
  private static Map<String, String> tokens;

  /** A row of the table. */
  record Row(
      Service service,
      String method,
      String path,
      String body,
      String ifMatch,
      Map<String, Integer> expected) {
    String name() {
      return service.code() + " " + method + " " + path;
    }

    boolean isPublic() {
      return expected.get("anonymous") != 401;
    }
  }

  @BeforeAll
  static void aSignedCaseExists() {
    world = World.get();
    world.stack.clock().set(World.START);
    var applicant = world.applicant(OWN);
    var filed = world.file(applicant, "en");
    var id = filed.get("id").asText();
    world.settle();
    world.carryOut(id);
    world.settle();
    var attachment =
        world
            .http
            .get(world.url(Service.INTAKE, "/applications/" + id), applicant)
            .json()
            .at("/documents/0/attachment")
            .asText();
    places =
        new HashMap<>(
            Map.of(
                "id",
                id,
                "code",
                "tve-duplicate",
                "attachment",
                attachment,
                "notice",
                world.notices(applicant).get(0).get("id").asText(),
                "letter",
                UUID.randomUUID().toString(),
                "organisation",
                World.COLLEGE,
                "number",
                "karaganda-1-2026-03-05-1",
                "iin",
                SyntheticIin.nth(OWN).value(),
                "line",
                "1"));
    places.putAll(Map.of("book", "incoming", "year", "2026"));
    tokens = new LinkedHashMap<>();
    grants().forEach((who, grant) -> tokens.put(who, world.token(grant)));
  }

  private static Map<String, Grant> grants() {
    Map<String, Grant> grants = new LinkedHashMap<>();
    grants.put("applicant-own", Grant.applicant(SyntheticIin.nth(OWN).value()));
    grants.put("applicant-other", Grant.applicant(SyntheticIin.nth(OTHER).value()));
    for (var role : List.of("clerk", "director", "executor")) {
      grants.put(role + "-own", Grant.staff(role, World.COLLEGE, "kp-" + role + "-1"));
      grants.put(role + "-other", Grant.staff(role, World.OTHER_COLLEGE, "ae-" + role + "-1"));
    }
    // Of the same college, but the case's passport has no step of theirs.
    grants.put("commission", Grant.staff("commission", World.COLLEGE, "kp-member-1"));
    grants.put("study-department", Grant.staff("study-department", World.COLLEGE, "kp-study-1"));
    grants.put("operator", Grant.operator("karaganda-1", "karaganda-1-operator-1"));
    Stream.concat(Stream.of("monitor", "administrator", "service"), BEYOND.stream())
        .forEach(role -> grants.put(role, Grant.official(role)));
    return grants;
  }

  private static List<Row> rows() {
    List<String> lines;
    try (var in = EndpointMatrixTest.class.getResourceAsStream("/endpoints.csv")) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var header = lines.getFirst().split("\\|", -1);
    var rows = new ArrayList<Row>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\\|", -1);
      Map<String, Integer> expected = new LinkedHashMap<>();
      for (int i = 5; i < header.length; i++) {
        expected.put(header[i], Integer.valueOf(cells[i]));
      }
      // Where a row does not say otherwise, they see what everybody sees.
      for (int i = 0; i < BEYOND.size(); i++) {
        int cell = header.length + i;
        expected.put(
            BEYOND.get(i),
            cell < cells.length && !cells[cell].isEmpty()
                ? Integer.parseInt(cells[cell])
                : expected.get("anonymous") == 401 ? 403 : expected.get("anonymous"));
      }
      rows.add(
          new Row(
              Service.valueOf(cells[0].toUpperCase(Locale.ROOT)),
              cells[1],
              cells[2],
              cells[3].isEmpty() ? null : cells[3],
              cells[4].isEmpty() ? null : cells[4],
              expected));
    }
    return rows;
  }

  private static int ask(Row row, String token) {
    var path = row.path();
    for (var place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (row.ifMatch() != null) {
      headers.put("If-Match", "\"" + row.ifMatch() + "\"");
    }
    if (row.body() != null && !row.body().startsWith("{")) {
      headers.put("Content-Type", "application/yaml");
    }
    var uri = world.url(row.service(), path);
    return path.endsWith("/stream")
        ? world.http.statusOnly(uri, token)
        : world.http.send(row.method(), uri, token, row.body(), headers).status();
  }

  @TestFactory
  Stream<DynamicTest> every_role_gets_what_the_table_says() {
    return rows().stream()
        .flatMap(
            row ->
                row.expected().entrySet().stream()
                    .map(
                        cell ->
                            DynamicTest.dynamicTest(
                                row.name() + " as " + cell.getKey(),
                                () ->
                                    assertThat(ask(row, tokens.get(cell.getKey())))
                                        .as(row.name() + " as " + cell.getKey())
                                        .isEqualTo(cell.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> a_faulty_token_opens_nothing() {
    var grants = grants();
    return rows().stream()
        .filter(row -> !row.isPublic())
        .flatMap(
            row ->
                Arrays.stream(TokenFault.values())
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                row.name() + " with a token " + fault,
                                () -> {
                                  var best = bestRole(row);
                                  var token = world.tokens().faulty(fault, grants.get(best));
                                  assertThat(ask(row, token)).isEqualTo(401);
                                })));
  }

  /** A role that the endpoint would let in, so that only the fault can be the reason. */
  private static String bestRole(Row row) {
    return row.expected().entrySet().stream()
        .filter(cell -> !cell.getKey().equals("anonymous"))
        .filter(cell -> cell.getValue() != 403 && cell.getValue() != 401)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_endpoint_has_a_row_and_every_row_an_endpoint() {
    // Given
    Set<String> documented = new TreeSet<>();
    for (var service : world.stack.services()) {
      var openApi =
          world.http.get(world.url(service, "/q/openapi?format=json"), null).expect(200).json();
      openApi
          .get("paths")
          .properties()
          .forEach(
              path ->
                  operations(path.getValue())
                      .forEach(
                          method ->
                              documented.add(
                                  service.code() + " " + method + " " + anonymous(path.getKey()))));
    }
    // When
    Set<String> tabled = new TreeSet<>();
    for (var row : rows()) {
      tabled.add(row.service().code() + " " + row.method() + " " + anonymous(row.path()));
    }
    // Then
    assertThat(tabled)
        .as("rows of endpoints.csv against the endpoints that the services document")
        .isEqualTo(documented);
  }

  private static String anonymous(String path) {
    return path.replaceAll("\\{[^}]+}", "{}");
  }

  private static List<String> operations(JsonNode path) {
    return path.properties().stream()
        .map(entry -> entry.getKey().toUpperCase(Locale.ROOT))
        .filter(Set.of("GET", "POST", "PUT", "PATCH", "DELETE")::contains)
        .toList();
  }
}
