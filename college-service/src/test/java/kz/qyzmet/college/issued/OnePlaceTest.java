package kz.qyzmet.college.issued;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.EnterPaper;
import kz.qyzmet.college.issued.usecase.EnterPaper.PlaceTakenException;
import kz.qyzmet.college.issued.usecase.IssuedBook;
import kz.qyzmet.college.issued.usecase.NumberPaper;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.kit.clock.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a paper of the book, one duplicate takes the place. */
@QuarkusTest
class OnePlaceTest extends IssuingCollege {
  @Inject EnterPaper papers;
  @Inject NumberPaper numbers;
  @Inject IssuedBook book;
  @Inject Moments moments;

  private UUID original;
  private String number;
  private String day;

  @BeforeEach
  void anOriginalStands() {
    original = signed(waiting());
    number = number(original);
    day =
        given()
            .header("Accept", "application/json")
            .get("/papers/{code}", code(original))
            .path("issuedOn");
  }

  private static Response over(Response asked) {
    var address = "/signings/" + asked.path("id");
    await().atMost(LONG_ENOUGH).until(() -> read(DIRECTOR, address).path("left").equals(0));
    return read(DIRECTOR, address);
  }

  @Test
  void a_second_duplicate_of_it_is_not_signed_and_one_of_the_duplicate_is() {
    // Given
    var one = waiting(number, day);
    var other = waiting(number, day);
    // When
    var outcome = over(ask(one, other));
    // Then
    outcome
        .then()
        .body("failed", equalTo(1))
        .body("cases.reason", hasItem("signing-original-replaced"))
        .body("cases.text", hasItem("A duplicate has taken the original's place"));
    assertThat(entries(original)).containsExactly("issued", "replaced");
    var duplicate = Stream.of(one, other).filter(id -> !entries(id).isEmpty()).toList();
    assertThat(duplicate).hasSize(1);
    // When
    var third = signed(waiting(number(duplicate.getFirst()), day));
    // Then
    assertThat(entries(third)).containsExactly("issued");
    assertThat(entries(duplicate.getFirst())).containsExactly("issued", "replaced");
  }

  @Test
  void of_two_that_are_entered_at_the_same_moment_one_takes_it_and_nothing_is_left_of_the_other() {
    // Given
    var cases = List.of(UUID.randomUUID(), UUID.randomUUID());
    // When
    var both = cases.stream().map(this::entered).toList();
    // Then
    var failures = both.stream().map(OnePlaceTest::failure).flatMap(Optional::stream).toList();
    assertThat(failures).singleElement().isInstanceOf(PlaceTakenException.class);
    assertThat(cases.stream().flatMap(id -> entries(id).stream())).containsExactly("issued");
    assertThat(entries(original)).containsExactly("issued", "replaced");
  }

  private CompletableFuture<Void> entered(UUID id) {
    var now = moments.now();
    var numbered = numbers.of(id, KARAGANDA, now).await().atMost(LONG_ENOUGH);
    var paper =
        new EnterPaper.Paper(
            numbered,
            ResultPaper.DUPLICATE,
            now,
            Optional.of(new Original(number, LocalDate.parse(day))),
            Optional.of(new PaperCode(code(original).replace("-", ""))));
    return book.inTransaction(tx -> papers.issued(tx, paper, List.of()))
        .subscribeAsCompletionStage();
  }

  private static Optional<Throwable> failure(CompletableFuture<Void> entered) {
    return entered
        .handle((_, failure) -> Optional.ofNullable(failure))
        .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
