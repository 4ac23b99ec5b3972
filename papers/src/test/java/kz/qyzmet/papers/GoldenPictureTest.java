package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class GoldenPictureTest {
  @Test
  void a_picture_differs_where_a_line_is_new_and_where_one_is_gone() {
    // Given
    var kept = white();
    kept.setRGB(3, 4, 0x000000);
    var made = white();
    made.setRGB(5, 6, 0x000000);
    // When
    var difference = GoldenPicture.difference(kept, made);
    // Then
    assertThat(difference.dots()).isEqualTo(2);
    assertThat(difference.picture().getRGB(3, 4) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(difference.picture().getRGB(5, 6) & 0xFFFFFF).isEqualTo(0x0000FF);
  }

  @Test
  void a_shade_is_no_difference_and_another_size_is_one() {
    // Given
    var shaded = white();
    shaded.setRGB(3, 4, 0xE0E0E0);
    // Then
    assertThat(GoldenPicture.difference(white(), shaded).dots()).isZero();
    assertThat(
            GoldenPicture.difference(white(), new BufferedImage(8, 9, BufferedImage.TYPE_INT_RGB))
                .dots())
        .isPositive();
  }

  private static BufferedImage white() {
    var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 8; x++) {
      for (int y = 0; y < 8; y++) {
        picture.setRGB(x, y, 0xFFFFFF);
      }
    }
    return picture;
  }
}
