package kz.qyzmet.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.scenarios.cover.Coverage;
import kz.qyzmet.scenarios.file.Scenarios;
import kz.qyzmet.scenarios.run.Teller;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario that ships comes as it is told, and together they tell all of every passport. */
class EveryScenarioTest {
  private static final Path FOLDER =
      Path.of("..", "contracts", "src", "main", "resources", "scenarios");

  static Stream<Passport> passports() {
    return Passports.shipped().all().stream();
  }

  @TestFactory
  Stream<DynamicTest> comes_as_it_is_told() {
    return Scenarios.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(Teller.tell(Scenarios.shipped(name)).failures())
                            .as("what came otherwise than %s says", name)
                            .isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("passports")
  void no_way_of_a_passport_is_uncovered(Passport passport) {
    // Given
    var tellings =
        Scenarios.names(passport.ref()).stream()
            .map(name -> Teller.tell(Scenarios.shipped(name)))
            .toList();
    // When
    var uncovered = new Coverage(passport).uncovered(tellings);
    // Then
    assertThat(uncovered.what())
        .as("write a scenario; ./qyzmet scenarios %s --uncovered names the ways", passport.ref())
        .isEmpty();
  }

  @Test
  void the_index_names_every_file_of_the_folder_in_order() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      // When
      var there =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      // Then
      assertThat(Scenarios.names()).isEqualTo(there);
    }
  }

  @Test
  void a_scenario_lies_in_the_folder_of_its_passport() {
    for (var name : Scenarios.names()) {
      assertThat(name).startsWith(Scenarios.shipped(name).passport().ref() + "/");
    }
  }
}
