package kz.qyzmet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Files that are made from code, and released files that never change. */
public final class Golden {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private Golden() {}

  /**
   * Holds a committed file against what the code makes; {@code -Dgolden.write=true} writes it.
   *
   * @param file under the project's root
   */
  public static void holds(String file, String made) {
    Path path = Path.of("..").resolve(file);
    try {
      if (WRITE) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, made);
      }
      assertThat(Files.exists(path) ? Files.readString(path) : "")
          .as(
              "%s is made from code and never edited by hand. If the change is meant, run this test"
                  + " with -Dgolden.write=true and commit the file.",
              file)
          .isEqualTo(made);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Holds class-path resources against a list of their SHA-256 sums, one {@code sum resource} per
   * line.
   */
  public static void frozen(String list, List<String> resources, String whatToDo) {
    var lines = new ArrayList<String>();
    for (String resource : resources) {
      lines.add(sha256(bytes(resource)) + "  " + resource);
    }
    Path path = Path.of("src/test/resources", list);
    try {
      if (WRITE) {
        Files.write(path, lines);
      }
      assertThat(Files.exists(path) ? Files.readAllLines(path) : List.of())
          .as("%s. %s", list, whatToDo)
          .isEqualTo(lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A class-path resource as text. */
  public static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  /** A class-path resource. */
  public static byte[] bytes(String resource) {
    try (InputStream stream = Golden.class.getResourceAsStream("/" + resource)) {
      assertThat(stream).as("resource " + resource).isNotNull();
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
