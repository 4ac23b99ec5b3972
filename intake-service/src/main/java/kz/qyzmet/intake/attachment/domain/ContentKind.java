package kz.qyzmet.intake.attachment.domain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Kinds of content that are recognised by their first bytes; a name or a header proves nothing. */
public enum ContentKind {
  PDF("application/pdf", "255044462d"),
  JPEG("image/jpeg", "ffd8ff"),
  PNG("image/png", "89504e470d0a1a0a");

  /** How many leading bytes decide. */
  public static final int HEAD = 8;

  private final String mediaType;
  private final String magic;

  ContentKind(String mediaType, String magic) {
    this.mediaType = mediaType;
    this.magic = magic;
  }

  public String mediaType() {
    return mediaType;
  }

  /** All that this system can recognise. */
  public static SortedSet<String> mediaTypes() {
    return Arrays.stream(values())
        .map(ContentKind::mediaType)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Kind of a media type without parameters, in lower case. */
  public static Optional<ContentKind> named(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  /** Kind that the content shows by itself. */
  public static Optional<ContentKind> sniffed(byte[] content) {
    var head = HexFormat.of().formatHex(content, 0, Math.min(HEAD, content.length));
    return Arrays.stream(values()).filter(kind -> head.startsWith(kind.magic)).findFirst();
  }
}
