package kz.qyzmet.scenarios.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import kz.qyzmet.scenarios.tutorial.Tutorial.Block;
import kz.qyzmet.scenarios.tutorial.Tutorial.Command;

/** The folder in which somebody writes and changes the files of docs/passports.md. */
record Desk(Path folder) {
  static final String FIRST = "library-card@1.yaml";
  static final String SCENARIO = "a-reader-from-outside.yaml";

  /** All files after so many of the page's changes; no console is followed, but for its copies. */
  void write(Tutorial tutorial, int changes) throws IOException {
    int changed = 0;
    for (Block block : tutorial.blocks()) {
      if (!block.kind().equals("diff") || changed++ < changes) {
        follow(block);
      }
      for (Command command : block.commands()) {
        if (command.words().getFirst().equals("cp")) {
          copy(command);
        }
      }
    }
  }

  /** Writes what a YAML block has, or makes the change of a diff. */
  void follow(Block block) throws IOException {
    if (block.kind().equals("yaml")) {
      Files.writeString(
          folder.resolve(block.file() == null ? FIRST : block.file()),
          block.text(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } else if (block.kind().equals("diff")) {
      change(folder.resolve(block.file()), block);
    }
  }

  void copy(Command command) throws IOException {
    Files.copy(folder.resolve(command.words().get(1)), folder.resolve(command.words().get(2)));
  }

  private static void change(Path file, Block block) throws IOException {
    String before = block.side('-');
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(before), -1))
        .as(
            "%s: the lines that change must stand in %s exactly once. Take over those of the YAML"
                + " blocks, or add a line around them",
            block.place(), file.getFileName())
        .hasSize(2);
    Files.writeString(file, text.replace(before, block.side('+')));
  }
}
