package kz.qyzmet.gateway.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The gateway's form of an id: a UUID in braces. */
public final class Guid {
  private static final Pattern FORM =
      Pattern.compile("\\{(\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12})}");

  private Guid() {}

  /** With braces. */
  public static String of(UUID id) {
    return "{" + id + "}";
  }

  /** Empty for whatever hasn't the form. */
  public static Optional<UUID> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(UUID.fromString(form.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
