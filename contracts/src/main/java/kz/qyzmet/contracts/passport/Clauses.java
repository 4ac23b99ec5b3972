package kz.qyzmet.contracts.passport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clauses of an act as the register lists them: {@code title}, {@code item 33 to 51}, {@code
 * item 5, 1) to 7)}. What such a line stands under, {@code item 5}, is a clause too.
 */
final class Clauses {
  private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)(\\D*) to (\\d+)\\3");

  private final List<String> lines;
  private final Set<String> all = new HashSet<>();

  Clauses(List<String> lines) {
    this.lines = List.copyOf(lines);
    lines.forEach(this::add);
  }

  boolean has(String clause) {
    return all.contains(clause);
  }

  private void add(String line) {
    var paths = List.of("");
    for (String part : line.split(", ", -1)) {
      paths =
          paths.stream()
              .flatMap(path -> each(part).map(one -> path.isEmpty() ? one : path + ", " + one))
              .toList();
      all.addAll(paths);
    }
  }

  private static Stream<String> each(String part) {
    var matcher = RANGE.matcher(part);
    if (!matcher.matches()) {
      return Stream.of(part);
    }
    MatchResult range = matcher.toMatchResult();
    return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)))
        .mapToObj(number -> range.group(1) + number + range.group(3));
  }

  /** The lines as they are listed. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
