package kz.qyzmet.benchmarks.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A method in one place of the tree of calls, with the samples of all that it called. */
public final class Frame {
  private final String name;
  private final Map<String, Frame> callees = new TreeMap<>();
  private long samples;

  private Frame(String name) {
    this.name = name;
  }

  /**
   * The tree of all stacks.
   *
   * @param lines {@code frame;frame;frame samples}, the outermost call first
   */
  public static Frame of(String name, Iterable<String> lines) {
    var root = new Frame(name);
    for (var line : lines) {
      int end = line.lastIndexOf(' ');
      root.add(List.of(line.substring(0, end).split(";")), Long.parseLong(line.substring(end + 1)));
    }
    return root;
  }

  private void add(List<String> stack, long many) {
    var at = this;
    at.samples += many;
    for (var each : stack) {
      at = at.callees.computeIfAbsent(each, Frame::new);
      at.samples += many;
    }
  }

  public String name() {
    return name;
  }

  public long samples() {
    return samples;
  }

  /** In the order of their names, so that two pictures can be held side by side. */
  public Collection<Frame> callees() {
    return callees.values();
  }

  /** How many calls stand above this one at most, leaving out what has fewer samples. */
  int height(long least) {
    return callees.values().stream()
        .filter(each -> each.samples >= least)
        .mapToInt(each -> 1 + each.height(least))
        .max()
        .orElse(0);
  }
}
