package kz.qyzmet.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventJson;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
  @Test
  void an_application_of_any_way_is_an_event_with_that_ways_facts() {
    for (var way : Ways.shipped().all()) {
      for (var provider : way.providers()) {
        var event = Applications.event(Applications.example(), way, provider);
        var accepted = event.data();
        assertThat(EventJson.decode(EventJson.encode(event))).isInstanceOf(Decoded.Known.class);
        assertThat(accepted.service()).isEqualTo(way.service().code());
        assertThat(accepted.passportVersion()).isEqualTo(way.service().version());
        assertThat(provider.gives(accepted.service())).isTrue();
        assertThat(accepted.channel()).isEqualToIgnoringCase(way.channel().name());
        assertThat(accepted.pickup()).isEqualTo(way.place(provider));
      }
    }
  }
}
