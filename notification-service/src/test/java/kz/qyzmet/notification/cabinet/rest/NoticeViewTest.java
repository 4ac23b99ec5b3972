package kz.qyzmet.notification.cabinet.rest;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.notification.cabinet.domain.Told;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class NoticeViewTest {
  @Test
  void the_description_of_the_interface_names_every_kind_of_notice() throws NoSuchFieldException {
    // When
    var described = NoticeView.class.getDeclaredField("kind").getAnnotation(Schema.class);
    // Then
    assertThat(described.enumeration()).containsExactlyElementsOf(Told.KINDS);
  }
}
