package kz.qyzmet.kit.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of the kinds of a sealed type: labels that can take no other value. */
public final class Kinds {
  private Kinds() {}

  /**
   * The record's name in lower case with hyphens: {@code NotAtThatStep} is {@code
   * not-at-that-step}.
   */
  public static String of(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Every kind of a sealed type, sorted. */
  public static List<String> all(Class<?> sealed) {
    return records(sealed).map(Kinds::of).distinct().sorted().toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::records)
        : Stream.of(type);
  }
}
