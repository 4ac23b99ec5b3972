package kz.qyzmet.scenarios.tutorial;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of docs/passports.md, in its order. */
record Tutorial(List<Block> blocks) {
  static final Path FILE = Path.of("..", "docs", "passports.md");

  private static final Pattern FENCE = Pattern.compile("( *)```(\\w+)(?: (\\S+))?");

  /**
   * What stands between two fences.
   *
   * @param kind its language: {@code yaml}, {@code diff}, {@code console}, {@code sh} or {@code
   *     mermaid}
   * @param file the file that it changes; null where the fence names none
   * @param line of its opening fence
   */
  record Block(String kind, String file, int line, List<String> lines) {
    String text() {
      return lines.stream().map(each -> each + "\n").collect(joining());
    }

    /** The place, for messages. */
    String place() {
      return "docs/passports.md:" + line;
    }

    /** The lines of a diff with that mark and those that stay, without their first character. */
    String side(char mark) {
      return lines.stream()
          .filter(each -> each.charAt(0) == mark || each.charAt(0) == ' ')
          .map(each -> each.substring(1) + "\n")
          .collect(joining());
    }

    /** Each command of a console with what it prints; none of other blocks. */
    List<Command> commands() {
      if (!kind.equals("console")) {
        return List.of();
      }
      var commands = new ArrayList<Command>();
      for (String each : lines) {
        if (each.startsWith("$ ")) {
          commands.add(new Command(List.of(each.substring(2).split(" ")), new ArrayList<>()));
        } else {
          commands.getLast().prints().add(each);
        }
      }
      return commands;
    }
  }

  record Command(List<String> words, List<String> prints) {}

  static Tutorial read() throws IOException {
    var blocks = new ArrayList<Block>();
    Block open = null;
    String indent = "";
    int number = 0;
    for (String line : Files.readAllLines(FILE)) {
      number++;
      var fence = FENCE.matcher(line);
      if (open == null && fence.matches()) {
        indent = fence.group(1);
        open = new Block(fence.group(2), fence.group(3), number, new ArrayList<>());
      } else if (open != null && line.equals(indent + "```")) {
        blocks.add(open);
        open = null;
      } else if (open != null) {
        open.lines().add(line.substring(Math.min(indent.length(), line.length())));
      }
    }
    return new Tutorial(blocks);
  }

  List<Block> of(String kind) {
    return blocks.stream().filter(each -> each.kind().equals(kind)).toList();
  }
}
