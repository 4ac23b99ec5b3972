package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Lawful;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service of the regulations can be applied for; what does not fit it is told why. */
@QuarkusTest
class EveryServiceTest extends IntakeTest {
  private static final LocalDateTime THURSDAY = LocalDateTime.parse("2026-03-05T10:00");

  static Stream<Lawful> all() {
    return Lawful.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_accepted_with_a_number_and_its_dates(Lawful lawful) {
    // Given
    var person = somebody();
    clock.set(lawful.at());
    var body = lawful.body(person, lawful.documents());
    // When
    var answer = filed(lawful, person, body);
    // Then
    answer.then().statusCode(201);
    assertThat(new ApplicationNumber(answer.path("number"))).isNotNull();
    assertThat(answer.<String>path("passport")).isEqualTo(lawful.passport().ref().version());
    assertThat(answer.<String>path("registered")).isEqualTo(lawful.at().toLocalDate().toString());
    assertThat(answer.jsonPath().getList("term.ledger")).isNotEmpty();
    assertThat(answer.jsonPath().getList("documents.document", String.class))
        .containsExactlyElementsOf(lawful.documents());
    assertThat(person.get("/applications/{id}", answer.<String>path("id")).statusCode())
        .isEqualTo(200);
  }

  @Nested
  class Refusals {
    static Stream<Lawful> services() {
      return Lawful.services();
    }

    /** A complaint is taken by everybody. */
    static Stream<Lawful> ofSomeProviders() {
      return services().filter(each -> stranger(each.passport()).isPresent());
    }

    static Stream<Lawful> withGrounds() {
      return services().filter(each -> enums(each.passport()).findAny().isPresent());
    }

    static Stream<Lawful> withNeedlessPapers() {
      return all().filter(each -> !each.needless().isEmpty());
    }

    static Stream<Lawful> withPapers() {
      return all().filter(each -> !each.documents().isEmpty());
    }

    static Stream<Lawful> withWindows() {
      return all().filter(each -> each.windows() != null);
    }

    static Stream<Passport> passports() {
      return Passports.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("withGrounds")
    void a_ground_that_is_none(Lawful lawful) {
      // Given
      var person = somebody();
      clock.set(lawful.at());
      var ground = enums(lawful.passport()).findFirst().orElseThrow();
      var body = lawful.body(person, lawful.documents());
      form(body).put(ground.code(), "boredom");
      // When
      var answer = filed(lawful, person, body);
      // Then
      assertThat(errors(answer, lawful, "validation-failed"))
          .contains(entry("form." + ground.code(), "not-an-option", ground.basis().text()));
    }

    @ParameterizedTest
    @MethodSource("withPapers")
    void a_paper_that_is_missing(Lawful lawful) {
      // Given
      var person = somebody();
      clock.set(lawful.at());
      var missing = lawful.documents().getLast();
      var body = lawful.body(person, lawful.documents().subList(0, lawful.documents().size() - 1));
      // When
      var answer = filed(lawful, person, body);
      // Then
      assertThat(errors(answer, lawful, "validation-failed"))
          .containsExactly(
              entry(path(lawful, missing), "document-missing", basis(lawful, missing)));
    }

    @ParameterizedTest
    @MethodSource("withNeedlessPapers")
    void a_paper_that_this_ground_does_not_need(Lawful lawful) {
      // Given
      var person = somebody();
      clock.set(lawful.at());
      var needless = lawful.needless().getFirst();
      var documents = new ArrayList<>(lawful.documents());
      documents.add(needless);
      // When
      var answer = filed(lawful, person, lawful.body(person, documents));
      // Then
      assertThat(errors(answer, lawful, "validation-failed"))
          .containsExactly(entry(path(lawful, needless), "not-asked-for", basis(lawful, needless)));
    }

    @ParameterizedTest
    @MethodSource("withWindows")
    void a_day_outside_of_the_window(Lawful lawful) {
      // Given
      var person = somebody();
      clock.set(lawful.tooEarly());
      // When
      var answer = filed(lawful, person, lawful.body(person, lawful.documents()));
      // Then
      var period = lawful.passport().terms().periods().getFirst();
      assertThat(errors(answer, lawful, "outside-window"))
          .containsExactly(
              entry("form." + period.when().field(), "outside-window", period.basis().text()));
      assertThat(answer.<String>path("clause")).isEqualTo(period.basis().text());
      assertThat(answer.<String>path("reason")).isEqualTo("outside-window");
      var first = lawful.at().toLocalDate();
      assertThat(answer.<String>path("windows[0].from")).isLessThanOrEqualTo(first.toString());
      assertThat(answer.<String>path("windows[0].to")).isGreaterThanOrEqualTo(first.toString());
      assertThat(answer.<String>path("detail"))
          .contains(
              answer.<String>path("windows[0].from"),
              answer.<String>path("windows[0].to"),
              lawful.tooEarly().toLocalDate().toString());
    }

    @ParameterizedTest
    @MethodSource("ofSomeProviders")
    void an_organisation_that_does_not_give_it(Lawful lawful) {
      // Given
      var person = somebody();
      clock.set(lawful.at());
      var stranger = stranger(lawful.passport()).orElseThrow();
      var body = lawful.body(person, lawful.documents());
      body.put("provider", stranger.code());
      // When
      var answer =
          lawful.channel() == Channel.OFFICE
              ? new Counter(stranger.code(), "a-clerk").take(body)
              : filed(lawful, person, body);
      // Then
      assertThat(errors(answer, lawful, "unknown-provider"))
          .containsExactly(
              entry("provider", "unknown-provider", lawful.passport().provider().basis().text()));
    }

    @ParameterizedTest
    @MethodSource("passports")
    void a_channel_that_the_act_does_not_offer_or_that_is_not_served_yet(Passport passport) {
      // Given
      clock.set(passport.to() == null ? THURSDAY : passport.to().atTime(10, 0));
      for (var channel : Channel.values()) {
        var rule = passport.channels().get(channel);
        if (rule == null || !rule.served()) {
          // When
          var answer = asked(passport, channel);
          // Then
          var why = rule == null ? "channel-not-offered" : "not-yet-served";
          var bases = rule == null ? passport.channels().values().stream() : Stream.of(rule);
          var clause = Basis.text(bases.map(ChannelRule::basis));
          answer.then().statusCode(422);
          assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + why);
          assertThat(answer.<String>path("clause")).isEqualTo(clause);
          assertThat(answer.<String>path("passport")).isEqualTo(passport.ref().toString());
          assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
              .extracting(error -> error.get("field"), error -> error.get("clause"))
              .containsExactly(tuple("channel", clause));
        }
      }
    }

    private Response asked(Passport passport, Channel channel) {
      var provider =
          Organisations.demo().all().stream()
              .filter(each -> each.gives(passport.ref().code()))
              .findFirst()
              .orElseThrow();
      var person = somebody();
      var body = Portal.application(new UUID(0, 0));
      body.put("service", passport.ref().code());
      body.put("provider", provider.code());
      if (channel == Channel.OFFICE) {
        body.remove("attachments");
        body.put("iin", person.iin());
        return new Counter(provider.code(), "a-clerk").take(body);
      }
      body.put("channel", channel == Channel.PORTAL ? "portal" : "corporation");
      return person.submit(body);
    }

    private static Optional<Organisation> stranger(Passport passport) {
      return Organisations.demo().all().stream()
          .filter(each -> !each.gives(passport.ref().code()))
          .findFirst();
    }

    private static Stream<FormField> enums(Passport passport) {
      return passport.form().stream().filter(field -> field.type() == FormField.Type.ENUM);
    }

    private static String path(Lawful lawful, String document) {
      return (lawful.channel() == Channel.PORTAL ? "attachments." : "documents.") + document;
    }

    private static String basis(Lawful lawful, String document) {
      return lawful.passport().document(document).orElseThrow().basis().text();
    }

    @SuppressWarnings("unchecked") // made by Lawful
    private static Map<String, Object> form(Map<String, Object> body) {
      return (Map<String, Object>) body.get("form");
    }

    private static List<String> errors(Response answer, Lawful lawful, String code) {
      answer.then().statusCode(422);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + code);
      assertThat(answer.<String>path("passport")).isEqualTo(lawful.passport().ref().toString());
      return answer.jsonPath().<Map<String, String>>getList("errors").stream()
          .map(error -> entry(error.get("field"), error.get("code"), error.get("clause")))
          .toList();
    }

    private static String entry(String field, String code, String clause) {
      return field + " " + code + " | " + clause;
    }
  }

  private static Response filed(Lawful lawful, Portal person, Map<String, Object> body) {
    return switch (lawful.channel()) {
      case PORTAL -> person.submit(body);
      case OFFICE -> new Counter(lawful.provider().code(), "a-clerk").take(body);
      case CORPORATION -> new Branch(lawful.place().code(), "an-operator").take(body);
    };
  }
}
