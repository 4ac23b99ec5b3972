package kz.qyzmet.intake.catalogue.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;

/**
 * A service's form as JSON Schema (2020-12), from which a portal can draw it. The titles are in the
 * caller's language; {@code x-labels} has all three.
 */
final class FormSchema {
  private final Passport passport;
  private final List<String> services;
  private final String language;

  /**
   * @param services codes of the catalogue, for fields that name a service
   */
  FormSchema(Passport passport, List<String> services, String language) {
    this.passport = passport;
    this.services = services;
    this.language = language;
  }

  Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:qyzmet:form:" + passport.ref());
    schema.put("title", passport.name().in(language));
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    var properties = new LinkedHashMap<String, Object>();
    passport.form().forEach(field -> properties.put(field.code(), property(field)));
    schema.put("properties", properties);
    schema.put(
        "required",
        passport.form().stream()
            .filter(field -> isAlwaysWanted(field))
            .map(FormField::code)
            .toList());
    var conditions = conditions();
    if (!conditions.isEmpty()) {
      schema.put("allOf", conditions);
    }
    return schema;
  }

  /** What the sign-in gives need not be typed. */
  private static boolean isAlwaysWanted(FormField field) {
    return field.required() && field.condition() == null && !field.fromIdentity();
  }

  private Map<String, Object> property(FormField field) {
    var property = new LinkedHashMap<String, Object>();
    property.put("title", field.label().in(language));
    property.put("x-labels", labels(field.label()));
    switch (field.type()) {
      case TEXT -> text(property, field);
      case DATE -> {
        property.put("type", "string");
        property.put("format", "date");
        if (field.since() != null) {
          property.put("x-since", since(field.since()));
        }
      }
      case IIN, BIN -> {
        property.put("type", "string");
        property.put("pattern", "^[0-9]{12}$");
      }
      case INTEGER, YEAR -> number(property, field);
      case ENUM -> {
        property.put("type", "string");
        property.put("oneOf", field.options().stream().map(this::option).toList());
      }
      case SERVICE -> {
        property.put("type", "string");
        property.put("enum", services);
      }
    }
    if (field.fromIdentity()) {
      property.put("x-from-identity", true);
    }
    if (field.condition() != null && isBesideTheForm(field.condition())) {
      property.put("x-condition", condition(field));
    }
    property.put("x-basis", field.basis().text());
    return property;
  }

  private static Map<String, Object> since(FormField.Since since) {
    var length = PartViews.length(since.atMost());
    return Map.of("field", since.field(), "atMost", length.max(), "unit", length.unit());
  }

  private static void text(Map<String, Object> property, FormField field) {
    property.put("type", "string");
    property.put("minLength", 1);
    property.put("maxLength", field.maxLength());
  }

  private static void number(Map<String, Object> property, FormField field) {
    property.put("type", "integer");
    if (field.min() != null) {
      property.put("minimum", field.min());
    }
    if (field.max() != null) {
      property.put("maximum", field.max());
    }
  }

  private Map<String, Object> option(FormField.Option option) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("const", option.code());
    schema.put("title", option.label().in(language));
    schema.put("x-labels", labels(option.label()));
    if (!option.providerKinds().isEmpty()) {
      schema.put("x-provider-kinds", List.copyOf(new TreeSet<>(option.providerKinds())));
    }
    return schema;
  }

  private static Map<String, String> labels(LocalizedText text) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("kk", text.kk());
    labels.put("ru", text.ru());
    labels.put("en", text.en());
    return labels;
  }

  /** A schema sees the form alone, so what depends on a fact beside it can only be told. */
  private static boolean isBesideTheForm(Condition condition) {
    return Condition.FACTS.containsKey(condition.field());
  }

  private static Map<String, Object> condition(FormField field) {
    var where = field.condition();
    return Map.of(
        "field",
        where.field(),
        "in",
        List.copyOf(new TreeSet<>(where.in())),
        "required",
        field.required());
  }

  /** A field with a condition is wanted where it holds, and has no place where it does not. */
  private List<Map<String, Object>> conditions() {
    var conditions = new ArrayList<Map<String, Object>>();
    for (FormField field : passport.form()) {
      if (field.condition() != null && !isBesideTheForm(field.condition())) {
        var where = field.condition();
        var rule = new LinkedHashMap<String, Object>();
        rule.put(
            "if",
            Map.of(
                "properties",
                Map.of(where.field(), Map.of("enum", List.copyOf(new TreeSet<>(where.in())))),
                "required",
                List.of(where.field())));
        if (field.required()) {
          rule.put("then", Map.of("required", List.of(field.code())));
        }
        rule.put("else", Map.of("not", Map.of("required", List.of(field.code()))));
        conditions.add(rule);
      }
    }
    return conditions;
  }
}
