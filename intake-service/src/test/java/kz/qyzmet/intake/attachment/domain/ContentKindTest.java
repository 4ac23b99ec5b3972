package kz.qyzmet.intake.attachment.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentKindTest {
  @Test
  void a_pdf_a_jpeg_and_a_png_are_recognised_by_their_first_bytes() {
    assertThat(ContentKind.sniffed("%PDF-1.7\n...".getBytes(US_ASCII))).contains(ContentKind.PDF);
    assertThat(ContentKind.sniffed(HexFormat.of().parseHex("ffd8ffe000104a46")))
        .contains(ContentKind.JPEG);
    assertThat(ContentKind.sniffed(HexFormat.of().parseHex("89504e470d0a1a0a0000")))
        .contains(ContentKind.PNG);
  }

  @Test
  void anything_else_is_not_recognised() {
    assertThat(ContentKind.sniffed("MZ executable".getBytes(US_ASCII))).isEmpty();
    assertThat(ContentKind.sniffed(" %PDF-1.7".getBytes(US_ASCII))).isEmpty();
  }

  @Test
  void content_shorter_than_the_mark_is_not_recognised() {
    assertThat(ContentKind.sniffed(new byte[0])).isEmpty();
    assertThat(ContentKind.sniffed("%PDF".getBytes(US_ASCII))).isEmpty();
    assertThat(ContentKind.sniffed(HexFormat.of().parseHex("89504e47"))).isEmpty();
  }

  @Test
  void a_media_type_names_its_kind_exactly() {
    assertThat(ContentKind.named("application/pdf")).contains(ContentKind.PDF);
    assertThat(ContentKind.named("application/pdfx")).isEmpty();
    assertThat(ContentKind.named("image/gif")).isEmpty();
  }
}
