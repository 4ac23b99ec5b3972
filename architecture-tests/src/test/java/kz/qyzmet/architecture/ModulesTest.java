package kz.qyzmet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule over classes that were never read is green for nothing: so prove that they were. */
class ModulesTest {

  private static long in(String root) {
    return Code.SHIPPED.stream().filter(type -> Code.within(type.getPackageName(), root)).count();
  }

  private static Stream<String> modules() {
    return Stream.concat(
        Code.SERVICES.stream(),
        Stream.of(
            Code.CALENDAR,
            Code.CONTRACTS,
            Code.EVENTS,
            Code.KIT,
            Code.CLOCK,
            Code.LOCAL_CLOCK,
            Code.EMBEDDED,
            Code.STACK,
            Code.AUTHORITY,
            Code.SIMULATION,
            Code.PASSPORTS,
            Code.SCENARIOS,
            Code.ORGANISATIONS,
            Code.GATEWAY_MESSAGES,
            Code.PAPERS,
            Code.SIGNATURES));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_module_that_the_rules_name_was_read(String root) {
    assertThat(in(root)).as("classes in %s", root).isPositive();
  }

  @Test
  void every_module_that_was_read_is_one_that_the_rules_name() {
    // When
    var unknown =
        Code.SHIPPED.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> modules().noneMatch(root -> Code.within(name, root)))
            .distinct()
            .toList();
    // Then
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain", "usecase", "rest", "messaging", "persistence"})
  void every_layer_has_classes(String layer) {
    // When
    var services =
        Code.SHIPPED.stream()
            .flatMap(type -> Place.of(type).stream())
            .filter(place -> place.layer().equals(layer))
            .map(Place::service)
            .distinct()
            .toList();
    // Then
    assertThat(services).contains("intake", "college", "deadline", "notification", "gateway");
  }

  @Test
  void classes_are_of_release_25_and_were_understood() {
    // Given: an ArchUnit that is too old reads nothing and stays green
    var sizes = modules().map(ModulesTest::in).toList();
    // Then
    assertThat(sizes).noneMatch(size -> size == 0);
    assertThat(Code.CANARIES).hasSizeGreaterThan(10);
  }
}
