package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;

/** What the applicant brings and writes, and why it may be refused. */
final class Papers {
  private final View view;
  private final Passport passport;
  private final Words words;
  private final Phrases phrases;

  private Papers(View view) {
    this.view = view;
    this.passport = view.passport();
    this.words = view.words();
    this.phrases = new Phrases(view);
  }

  static List<Section> sections(View view) {
    var papers = new Papers(view);
    return List.of(
        new Section("show.documents", papers.documents()), new Section("show.form", papers.form()));
  }

  private List<DocumentRequirement> asked() {
    return passport.documents().stream()
        .filter(each -> view.channels().stream().anyMatch(each.handling()::containsKey))
        .filter(each -> view.reaches(each.condition()))
        .toList();
  }

  /** Those that are always asked for, then by the grounds that the form tells apart. */
  private List<String> documents() {
    var lines = new ArrayList<String>();
    lines.add(words.say("documents.always"));
    asked().stream()
        .filter(each -> each.condition() == null)
        .forEach(each -> lines.add("  " + document(each)));
    asked().stream()
        .map(DocumentRequirement::condition)
        .filter(Objects::nonNull)
        .map(each -> each.field())
        .distinct()
        .forEach(field -> byGround(field, lines));
    return lines;
  }

  private void byGround(String field, List<String> lines) {
    // Grounds that ask for the same papers stand together.
    Map<List<DocumentRequirement>, List<String>> grounds = new LinkedHashMap<>();
    for (String option : phrases.codes(field)) {
      var papers = asked().stream().filter(each -> isFor(each, field, option)).toList();
      grounds.computeIfAbsent(papers, none -> new ArrayList<>()).add(option);
    }
    grounds.forEach(
        (papers, options) -> {
          lines.add(
              words.say("documents.ground", phrases.field(field), phrases.options(field, options)));
          papers.forEach(each -> lines.add("  " + document(each)));
          if (papers.isEmpty()) {
            lines.add("  " + words.say("documents.nothing"));
          }
        });
  }

  private static boolean isFor(DocumentRequirement document, String field, String option) {
    return document.condition() != null
        && document.condition().field().equals(field)
        && document.condition().in().contains(option);
  }

  private String document(DocumentRequirement document) {
    String line = words.say("labelled", words.text(document.name()), phrases.document(document));
    return words.sourced(line, document.basis());
  }

  private List<String> form() {
    return passport.form().stream()
        .filter(each -> view.reaches(each.condition()))
        .map(this::field)
        .toList();
  }

  private String field(FormField field) {
    String line = words.say("labelled", words.text(field.label()), phrases.field(field));
    return words.sourced(line, field.basis());
  }
}
