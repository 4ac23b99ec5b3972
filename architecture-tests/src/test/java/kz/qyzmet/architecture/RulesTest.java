package kz.qyzmet.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for what is shipped, and every rule would notice. */
class RulesTest {

  private static Stream<Arguments> shipped() {
    return Stream.of(
        rule("1 a domain is pure", Rules.DOMAIN_IS_PURE),
        rule("2 layers point inwards", Rules.LAYERS_POINT_INWARDS),
        rule("2 features meet in use cases", Rules.FEATURES_MEET_IN_USE_CASES),
        rule("2 services are strangers", Rules.SERVICES_ARE_STRANGERS),
        rule("2 there are no cycles", Rules.NO_CYCLES),
        rule("3 time and chance have one source", Rules.ONE_SOURCE_OF_TIME_AND_CHANCE),
        rule("logs get no raw failure", Rules.LOGS_GET_NO_RAW_FAILURE),
        rule("4 entities stand in persistence", Rules.ENTITIES_IN_PERSISTENCE),
        rule("4 entities are package-private", Rules.ENTITIES_ARE_PACKAGE_PRIVATE),
        rule("4 Kafka stands in messaging", Rules.KAFKA_IN_MESSAGING),
        rule("4 HTTP stands in rest", Rules.HTTP_IN_REST),
        rule("the contracts are plain", Rules.CONTRACTS_ARE_PLAIN),
        rule("the kit knows the events only", Rules.KIT_KNOWS_EVENTS_ONLY),
        rule("the calendar stands alone", Rules.CALENDAR_STANDS_ALONE));
  }

  private static Arguments rule(String name, ArchRule rule) {
    return Arguments.of(Named.of(name, rule));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_shipped_classes_keep_the_rule(ArchRule rule) {
    rule.check(Code.SHIPPED);
  }

  private static Stream<Arguments> canaries() {
    return Stream.of(
        canary(
            Rules.DOMAIN_IS_PURE,
            "DomainThatLogs",
            "DomainThatKnowsAFramework",
            "DomainThatKnowsItsUseCase"),
        canary(
            Rules.LAYERS_POINT_INWARDS, "UseCaseThatKnowsItsAdapter", "ResourceThatKnowsAnAdapter"),
        canary(Rules.FEATURES_MEET_IN_USE_CASES, "ResourceThatReachesIntoAFeature"),
        canary(
            Rules.servicesAreStrangers(List.of("kz.qyzmet.canary.alpha", "kz.qyzmet.canary.beta")),
            "ResourceThatReachesIntoAFeature"),
        canary(Rules.NO_CYCLES, "Here", "There"),
        canary(
            Rules.ONE_SOURCE_OF_TIME_AND_CHANCE,
            "Instant.now",
            "UUID.randomUUID",
            "System.getenv",
            "System.currentTimeMillis",
            "Clock.systemUTC"),
        canary(Rules.LOGS_GET_NO_RAW_FAILURE, "UseCaseThatLogsAFailure"),
        canary(Rules.ENTITIES_IN_PERSISTENCE, "EntityOutOfPlace"),
        canary(Rules.ENTITIES_ARE_PACKAGE_PRIVATE, "EntityForAll"),
        canary(Rules.KAFKA_IN_MESSAGING, "UseCaseThatListens"),
        canary(Rules.HTTP_IN_REST, "ConsumerThatAnswers"),
        canary(Rules.plain(Code.CANARY + ".plain"), "ContractWithAFramework"),
        canary(Rules.onlyEvents(Code.CANARY + ".kit"), "KitThatKnowsPassports"),
        canary(Rules.standsAlone(Code.CANARY + ".calendar"), "CalendarWithALibrary"));
  }

  private static Arguments canary(ArchRule rule, String... rejected) {
    return Arguments.of(Named.of(rule.getDescription(), rule), List.of(rejected));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void the_rule_rejects_its_canary(ArchRule rule, List<String> rejected) {
    // When
    var report = rule.evaluate(Code.CANARIES).getFailureReport().toString();
    // Then
    assertThat(report).contains(rejected);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void no_rule_is_about_nothing(ArchRule rule) {
    // Given: a rule over no class fails unless it is told otherwise
    JavaClasses nothing = Code.SHIPPED.that(Code.NONE);
    // When, then
    assertThatThrownBy(() -> rule.check(nothing))
        .hasMessageContaining("failed to check any classes");
  }
}
