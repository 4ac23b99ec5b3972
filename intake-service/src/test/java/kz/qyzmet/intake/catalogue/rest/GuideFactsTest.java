package kz.qyzmet.intake.catalogue.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.intake.testing.Rewritten;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide tells of papers and fields that depend on the channel or the pickup place. */
class GuideFactsTest {
  @ParameterizedTest
  @CsvSource({"channel=portal, application", "channel=office, application identity-document"})
  void a_paper_of_one_channel_is_listed_on_that_channel_only(String query, String papers) {
    assertThat(papers(Rewritten.forTheOffice(), query)).isEqualTo(papers);
  }

  @ParameterizedTest
  @CsvSource({
    "channel=portal, application",
    "channel=portal&pickup=office, application",
    "channel=portal&pickup=branch, application identity-document",
    "channel=corporation, application identity-document"
  })
  void a_paper_of_one_pickup_place_is_listed_for_that_place_only(String query, String papers) {
    assertThat(papers(Rewritten.forABranch(), query)).isEqualTo(papers);
  }

  /** The form alone does not say whether it is wanted. */
  @Test
  void a_schema_neither_demands_nor_forbids_a_field_of_one_channel_and_tells_when_it_is_wanted() {
    // When
    var schema = new FormSchema(Rewritten.forTheOffice(), List.of(), "en").schema();
    // Then
    assertThat(schema).doesNotContainKey("allOf");
    assertThat(schema)
        .extractingByKey("required", InstanceOfAssertFactories.LIST)
        .doesNotContain("group");
    assertThat(schema)
        .extractingByKey("properties", InstanceOfAssertFactories.MAP)
        .extractingByKey("group", InstanceOfAssertFactories.MAP)
        .containsEntry(
            "x-condition", Map.of("field", "channel", "in", List.of("office"), "required", true));
  }

  private static String papers(Passport passport, String query) {
    var parameters = new MultivaluedHashMap<String, String>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("="))
        .forEach(pair -> parameters.add(pair[0], pair[1]));
    var providers =
        Organisations.demo().all().stream().filter(each -> each.gives("tve-duplicate")).toList();
    return new Wishes(new Catalogue.Entry(passport, providers), Branches.demo(), parameters)
        .papers().stream()
            .map(DocumentRequirement::code)
            .reduce((one, other) -> one + " " + other)
            .orElse("");
  }
}
