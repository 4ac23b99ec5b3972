package kz.qyzmet.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DateTimesTest {
  @Test
  void a_time_without_an_offset_is_kazakhstans() {
    assertThat(new DateTimes().unmarshal("2026-03-05T18:31:00.5"))
        .isEqualTo(OffsetDateTime.parse("2026-03-05T18:31:00.5+05:00"));
    assertThat(new DateTimes().unmarshal(" 2026-03-05T13:31:00Z "))
        .isEqualTo(OffsetDateTime.parse("2026-03-05T13:31:00Z"));
  }

  @Test
  void a_time_is_written_with_its_seconds() {
    assertThat(new DateTimes().marshal(OffsetDateTime.parse("2026-03-05T18:31+05:00")))
        .isEqualTo("2026-03-05T18:31:00+05:00");
  }

  @Test
  void a_day_may_come_with_an_offset() {
    assertThat(new Dates().unmarshal("1985-03-15+05:00")).isEqualTo(LocalDate.parse("1985-03-15"));
  }
}
