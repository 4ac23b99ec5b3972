package kz.qyzmet.college.issued;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.Tables;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/** The book of issued papers, and what anyone may know of a paper. */
@QuarkusTest
class IssuedPapersTest extends IssuingCollege {
  private static final String BIN = "980140000015";
  private static final Grant DIRECTOR_OF_ATYRAU = Grant.staff("director", ATYRAU, "ae-director-1");

  @Test
  void a_signed_paper_bears_its_number_and_its_code_and_anyone_can_check_it() throws Exception {
    // Given
    var id = signed(waiting());
    var code = code(id);
    var kk = read(CLERK, "/cases/" + id + "/paper?language=kk").asByteArray();
    var ru = read(CLERK, "/cases/" + id + "/paper?language=ru").asByteArray();
    // When
    var told = check(code);
    // Then
    told.then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("code", equalTo(code))
        .body("paper", equalTo("duplicate"))
        .body("name.kk", equalTo("Білім туралы құжаттың телнұсқасы"))
        .body("standing", equalTo("stands"))
        .body("since", nullValue())
        .body("issuer.bin", equalTo(BIN))
        .body("files", hasSize(2))
        .body("files[0].sha256", equalTo(sha256(kk)))
        .body("files[1].sha256", equalTo(sha256(ru)))
        .body("insteadOf.number", notNullValue());
    for (var pdf : List.of(kk, ru)) {
      assertThat(text(pdf))
          .contains(code, told.path("number"), "https://papers.example.kz/papers/" + code);
    }
    assertThat(told.asString()).doesNotContain("Сынақ", "Демов", "Үлгі", "Сынак", "Улги");
  }

  @Test
  void a_code_may_be_typed_as_people_type() {
    // Given
    var code = code(signed(waiting()));
    // When, then
    for (var typed : List.of(code.toLowerCase(Locale.ROOT), code.replace("-", ""))) {
      check(typed).then().statusCode(200).body("code", equalTo(code));
    }
    for (var none : List.of("0000-0000-0000", "no", "x".repeat(500))) {
      check(none).then().statusCode(404).body("type", endsWith("paper-unknown"));
    }
  }

  @Test
  void the_number_stays_the_cases_though_it_is_signed_at_the_second_try() {
    // Given: a first try that finds no stamp
    System.setProperty("qyzmet.test.stamps.away", "true");
    var id = waiting();
    String number;
    try {
      var asked = ask(id);
      await()
          .atMost(LONG_ENOUGH)
          .until(
              () ->
                  "signing-stamps-away"
                      .equals(
                          read(DIRECTOR, "/signings/" + asked.path("id")).path("cases[0].reason")));
      number = number(id);
    } finally {
      System.clearProperty("qyzmet.test.stamps.away");
    }
    // When
    await().atMost(LONG_ENOUGH).until(() -> code(id) != null);
    // Then
    check(code(id)).then().body("number", equalTo(number));
    assertThat(entries(id)).containsExactly("issued");
  }

  @Test
  void numbers_have_no_gap_and_the_book_is_chained() {
    // Given
    signed(waiting());
    signed(waiting());
    // When
    var numbers =
        Tables.texts(
            "SELECT number::text FROM issued_number WHERE organisation = '"
                + KARAGANDA
                + "' ORDER BY year, issued_number.number");
    var broken =
        Tables.texts(
            """
            SELECT e.number::text FROM issued_entry e LEFT JOIN issued_entry b
              ON b.organisation = e.organisation AND b.book = e.book AND b.year = e.year
              AND b.number = e.number - 1
            WHERE e.before <> coalesce(b.hash, decode(repeat('00', 32), 'hex'))
            """);
    // Then
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(Integer.toString(numbers.size()));
    assertThat(broken).isEmpty();
    for (var sql :
        List.of(
            "UPDATE issued_entry SET text = text",
            "DELETE FROM issued_entry",
            "TRUNCATE issued_entry",
            "UPDATE issued_number SET text = 'x'")) {
      assertThat(Tables.refusalOf(sql)).contains("append-only");
    }
  }

  @Test
  void a_director_annuls_a_paper_once_and_anyone_sees_it() {
    // Given
    var id = signed(waiting());
    var code = code(id);
    var key = UUID.randomUUID().toString();
    // When
    var done = annul(DIRECTOR, code, key, "{\"reason\":\"in-error\"}");
    // Then
    done.then().statusCode(200).body("standing", equalTo("annulled"));
    check(code)
        .then()
        .body("standing", equalTo("annulled"))
        .body("since", notNullValue())
        .body("reason.code", equalTo("in-error"))
        .body("reason.text.ru", equalTo("В нём неверные сведения"));
    assertThat(annul(DIRECTOR, code, key, "{\"reason\":\"in-error\"}").asString())
        .isEqualTo(done.asString());
    annul(DIRECTOR, code, "another-" + key, "{\"reason\":\"court\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("paper-stands-no-more"));
    assertThat(entries(id)).containsExactly("issued", "annulled");
  }

  @Test
  void what_may_not_be_annulled_changes_nothing() {
    // Given
    var code = code(signed(waiting()));
    var before = Tables.written();
    // When, then
    annul(DIRECTOR_OF_ATYRAU, code, "k1", "{\"reason\":\"court\"}").then().statusCode(404);
    annul(CLERK, code, "k2", "{\"reason\":\"court\"}").then().statusCode(403);
    annul(DIRECTOR, code, "k3", "{\"reason\":\"because\"}").then().statusCode(422);
    annul(DIRECTOR, code, "k4", "{}").then().statusCode(422);
    annul(DIRECTOR, "0000-0000-0000", "k5", "{\"reason\":\"court\"}").then().statusCode(404);
    assertThat(Tables.written()).isEqualTo(before);
    check(code).then().body("standing", equalTo("stands"));
  }

  @Test
  void the_original_whose_place_a_duplicate_takes_is_worth_nothing_any_more() {
    // Given
    var code = code(signed(waiting()));
    var told = check(code);
    Map<String, String> original = told.path("insteadOf");
    // When
    var held = held(BIN, original.get("number"), original.get("issuedOn"));
    // Then
    held.then()
        .statusCode(200)
        .body("items", hasSize(greaterThanOrEqualTo(1)))
        .body("items[0].standing", equalTo("replaced"))
        .body("items[0].number", equalTo(original.get("number")))
        .body("items[0].replacedBy", equalTo(told.<String>path("number")))
        .body("items[0].code", nullValue());
    held(BIN, original.get("number"), "1999-01-01").then().body("items", hasSize(0));
    held("980240000029", original.get("number"), original.get("issuedOn"))
        .then()
        .body("items", hasSize(0));
    given().queryParam("bin", BIN).get("/papers").then().statusCode(400);
  }

  @Test
  void a_duplicate_annuls_no_paper_of_somebody_else() {
    // Given
    var first = check(code(signed(waiting())));
    String number = first.path("number");
    String day = first.path("issuedOn");
    var other = waiting(number, day, "Бөтен Адам");
    // When
    var asked = ask(other);
    // Then
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> read(DIRECTOR, "/signings/" + asked.path("id")).path("left").equals(0));
    read(DIRECTOR, "/signings/" + asked.path("id"))
        .then()
        .body("failed", equalTo(1))
        .body("cases[0].reason", equalTo("signing-original-anothers"))
        .body("cases[0].text", equalTo("The original is somebody else's paper"));
    check(first.path("code")).then().body("standing", equalTo("stands"));
    assertThat(entries(other)).isEmpty();
  }

  @Test
  void a_duplicate_of_a_duplicate_replaces_it_in_the_book() {
    // Given
    var first = check(code(signed(waiting())));
    String number = first.path("number");
    String day = first.path("issuedOn");
    // When
    var second = signed(waiting(number, day));
    // Then
    check(first.path("code"))
        .then()
        .body("standing", equalTo("replaced"))
        .body("replacedBy", equalTo(number(second)));
    held(BIN, number, day)
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", equalTo(first.<String>path("code")))
        .body("items[0].standing", equalTo("replaced"));
    annul(DIRECTOR, first.path("code"), "k-" + second, "{\"reason\":\"court\"}")
        .then()
        .statusCode(409);
  }

  @Test
  void the_organisation_reads_its_book_and_nobody_elses() {
    // Given
    var id = signed(waiting());
    // When
    var items = new ArrayList<Map<String, Object>>();
    String cursor = null;
    do {
      var page = read(CLERK, "/issued?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
      page.then().statusCode(200);
      items.addAll(page.path("items"));
      cursor = page.path("next");
    } while (cursor != null);
    // Then
    assertThat(items.getFirst()).containsEntry("id", id.toString()).containsEntry("what", "issued");
    assertThat(items.stream().map(each -> each.get("year") + "/" + each.get("place")))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(0);
    assertThat(read(CLERK_OF_ATYRAU, "/issued").<List<Object>>path("items")).isEmpty();
    read(EXECUTOR, "/issued").then().statusCode(403);
    read(CLERK, "/issued?cursor=eA").then().statusCode(400);
  }

  @Test
  void a_browser_gets_the_page_that_runs_nothing_from_elsewhere() {
    // When
    var page = given().header("Accept", "text/html,*/*;q=0.8").get("/papers/0000-0000-0000");
    // Then
    page.then().statusCode(200).header("Content-Type", "text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    given().get("/papers/0000-0000-0000").then().statusCode(404);
    given()
        .header("Accept", "text/html;q=0.1, application/json")
        .get("/papers/0000-0000-0000")
        .then()
        .statusCode(404);
    given().get("/papers-page/papers.js").then().statusCode(200);
    given().get("/papers-page/papers.css").then().statusCode(200);
  }

  private static Response check(String code) {
    return given().header("Accept", "application/json").get("/papers/{code}", code);
  }

  private static Response held(String bin, String number, String day) {
    return given()
        .queryParam("bin", bin)
        .queryParam("number", number)
        .queryParam("issuedOn", day)
        .get("/papers");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
