package kz.qyzmet.scenarios.cli;

import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.passports.Words;

/** Sentences about scenarios in a person's language. */
final class Tongue {
  private final Words words;
  private final ResourceBundle bundle;

  private Tongue(String language) {
    this.words = Words.in(language);
    this.bundle =
        ResourceBundle.getBundle(
            "kz.qyzmet.scenarios.words",
            language.equals("en") ? Locale.ROOT : Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @throws BadInput it is none of kk, ru and en
   */
  static Tongue of(String language) {
    if (!Words.LANGUAGES.contains(language)) {
      throw new BadInput("Expected kk, ru or en, but got " + language);
    }
    return new Tongue(language);
  }

  String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(parts);
  }

  /** The sentence for that number, which is its first part. */
  String count(String key, long number) {
    return new MessageFormat(words.form(bundle.getString(key), number), Locale.ROOT)
        .format(new Object[] {number});
  }

  String role(String role) {
    return ownOrTools("role." + role);
  }

  String outcome(String outcome) {
    return ownOrTools("outcome." + outcome);
  }

  /** Of a scenario's own words first, else of the passports' tools. */
  private String ownOrTools(String key) {
    return bundle.containsKey(key) ? say(key) : words.say(key);
  }

  String in(LocalizedText text) {
    return words.text(text);
  }

  String moment(LocalDateTime at) {
    return words.moment(at);
  }

  String channel(Channel channel) {
    return words.channel(channel);
  }
}
