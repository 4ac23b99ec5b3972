package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
  private static final Clauses CLAUSES =
      new Clauses(List.of("title", "item 9 to 11, through the portal, 1) to 4)", "form 035-1/У"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title                            | true
          item 9                           | true
          item 11, through the portal      | true
          item 10, through the portal, 4)  | true
          form 035-1/У                     | true
          item 8                           | false
          item 12                          | false
          item 1                           | false
          item 10, through the portal, 5)  | false
          item 10, 1)                      | false
          through the portal               | false
          item 9 to 11                     | false
          titles                           | false
          ''                               | false
          """)
  void a_listed_clause_and_what_it_stands_under_is_one(String clause, boolean listed) {
    assertThat(CLAUSES.has(clause)).isEqualTo(listed);
  }
}
