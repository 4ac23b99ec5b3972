package kz.qyzmet.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void what_a_caller_says_is_read_and_written_as_it_was() {
    assertThat(TraceContext.parse(GIVEN).orElseThrow().traceparent()).isEqualTo(GIVEN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "x",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nlevel=ERROR",
      })
  void any_other_form_is_no_place(String text) {
    assertThat(TraceContext.parse(text)).isEmpty();
  }

  @Test
  void a_child_is_another_place_in_the_same_trace() {
    // Given
    var parent = TraceContext.parse(GIVEN).orElseThrow();
    // When
    var child = parent.child();
    // Then
    assertThat(child.traceId()).isEqualTo(parent.traceId());
    assertThat(child.spanId()).isNotEqualTo(parent.spanId());
    assertThat(child.sampled()).isTrue();
  }

  @Test
  void a_new_trace_is_well_formed_and_its_own() {
    assertThat(TraceContext.parse(TraceContext.root().traceparent())).isPresent();
    assertThat(TraceContext.root().traceId()).isNotEqualTo(TraceContext.root().traceId());
  }
}
