package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.yaml.YamlFile;
import kz.qyzmet.contracts.yaml.YamlObject;

/** The acts that passports may cite. */
public final class ActRegister {
  /**
   * One act of the register.
   *
   * @param shortTitle whether the title is a short name of ours
   * @param date null where the act bears none
   * @param number null where the act bears none
   * @param amendedBy what changed it, in the order of the file
   * @param adilet code in the public collection; null where unknown
   * @param clauses what of it may be cited, as far as its text is in hand or is quoted
   * @param reading why a date or number is taken that no text in hand gives; null where one does
   */
  public record Entry(
      String code,
      LocalizedText title,
      boolean shortTitle,
      LocalDate date,
      String number,
      List<Act.Amendment> amendedBy,
      String adilet,
      Clauses clauses,
      String reading) {
    /** Title, date and number in one line, as far as the act bears them; or why they are taken. */
    Basis citation() {
      if (reading != null) {
        return new Basis(null, reading);
      }
      var line = new StringBuilder(title.en());
      line.append(date == null ? ", without a date" : " of " + date);
      line.append(number == null ? "" : ", No. " + number);
      return new Basis(line.toString(), null);
    }
  }

  private final Map<String, Entry> entries;

  private ActRegister(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The register that ships in this library. */
  public static ActRegister shipped() {
    return Shipped.REGISTER;
  }

  public Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** All codes, in the file's order. */
  public Set<String> codes() {
    return entries.keySet();
  }

  private static ActRegister parse(String file, InputStream yaml) {
    YamlObject root = YamlFile.read(file, yaml);
    var entries = new LinkedHashMap<String, Entry>();
    root.objects("acts")
        .forEach(
            (code, block) -> {
              entries.put(
                  code,
                  new Entry(
                      code,
                      text(block, "title"),
                      block.has("shortTitle") && block.bool("shortTitle"),
                      block.has("date") ? block.date("date") : null,
                      block.textOrNull("number"),
                      block.list("amendedBy").stream().map(ActRegister::amendment).toList(),
                      block.textOrNull("adilet"),
                      new Clauses(block.texts("clauses")),
                      block.textOrNull("reading")));
              block.nothingElse();
            });
    root.nothingElse();
    return new ActRegister(java.util.Collections.unmodifiableMap(entries));
  }

  private static Act.Amendment amendment(YamlObject block) {
    var amendment = new Act.Amendment(block.date("date"), block.text("number"));
    block.nothingElse();
    return amendment;
  }

  /** Read once: the file is in the jar and never changes. */
  private static final class Shipped {
    private static final ActRegister REGISTER = load();

    private static ActRegister load() {
      try (InputStream yaml = ActRegister.class.getResourceAsStream("/acts/register.yaml")) {
        return parse("register.yaml", yaml);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
