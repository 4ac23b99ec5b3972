package kz.qyzmet.notification.cabinet.domain;

import java.util.function.Function;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * The names that a notice needs, in all languages.
 *
 * @param grounds the text of a refusal ground by its code
 * @param documents the name of a document by its code
 */
public record Names(
    String number,
    LocalizedText service,
    LocalizedText provider,
    Function<String, LocalizedText> grounds,
    Function<String, LocalizedText> documents) {

  LocalizedText ground(String code) {
    return grounds.apply(code);
  }

  /** The name of a document of the passport. */
  public LocalizedText document(String code) {
    return documents.apply(code);
  }
}
