package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong file in the folder of those that ship is told like a wrong file anywhere. */
class WrongShippedPassportTest {
  @TempDir private Path folder;

  /** The same classes once more, with other files before the shipped ones. */
  private URLClassLoader withFolder() throws IOException {
    List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(each).toUri().toURL());
    }
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  void its_first_reader_hears_file_line_and_key() throws Exception {
    // Given
    var passports = Files.createDirectories(folder.resolve("passports"));
    Files.writeString(passports.resolve("index"), "wrong@1.yaml\n");
    Files.writeString(passports.resolve("wrong@1.yaml"), "service: another\nversion: \"1\"\n");
    try (var loader = withFolder()) {
      var shipped = loader.loadClass(Passports.class.getName()).getMethod("shipped");
      // When
      var failure = catchThrowable(() -> shipped.invoke(null));
      // Then
      assertThat(failure).isInstanceOf(InvocationTargetException.class);
      assertThat(failure.getCause().getClass().getName())
          .isEqualTo(PassportRejected.class.getName());
      assertThat(failure.getCause()).hasMessageStartingWith("wrong@1.yaml:1: ");
    }
  }
}
