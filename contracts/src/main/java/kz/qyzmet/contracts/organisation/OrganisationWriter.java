package kz.qyzmet.contracts.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;

/** Writes an organisation as {@link OrganisationReader} reads it, always in one order. */
final class OrganisationWriter {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private OrganisationWriter() {}

  static String write(Organisation organisation) {
    try {
      return YAML.writeValueAsString(block(organisation));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Expected texts that can be written", impossible);
    }
  }

  private static Map<String, Object> block(Organisation one) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("bin", one.bin());
    block.put("kind", one.kind());
    block.put("name", text(one.name()));
    block.put("address", text(one.address()));
    block.put("zone", one.zone().getId());
    block.put("locality", one.locality());
    block.put("hours", HoursReader.write(one.hours()));
    block.put("vacations", vacations(one));
    block.put("services", new TreeSet<>(one.services()));
    if (!one.departments().isEmpty()) {
      Map<String, Object> departments = new LinkedHashMap<>();
      one.departments().forEach(each -> departments.put(each.code(), text(each.name())));
      block.put("departments", departments);
    }
    Map<String, Object> people = new LinkedHashMap<>();
    one.people().forEach(person -> people.put(person.code(), person(person)));
    block.put("people", people);
    Map<String, Object> books = new LinkedHashMap<>();
    one.books().forEach(book -> books.put(book.code(), book(book)));
    block.put("books", books);
    Map<String, Object> pickups = new LinkedHashMap<>();
    one.pickups().forEach(place -> pickups.put(place.code(), pickup(place)));
    block.put("pickups", pickups);
    return block;
  }

  private static List<Map<String, String>> vacations(Organisation one) {
    var vacations = new ArrayList<Map<String, String>>();
    one.vacations().spans().forEach(span -> vacations.add(days(span.from(), span.to())));
    return vacations;
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("name", person.name());
    block.put("roles", new TreeSet<>(person.roles()));
    person.department().ifPresent(department -> block.put("department", department));
    if (!person.absences().isEmpty()) {
      var absences = new ArrayList<Map<String, String>>();
      for (Absence absence : person.absences()) {
        var days = days(absence.from(), absence.to());
        days.put("substitute", absence.substitute());
        absences.add(days);
      }
      block.put("absences", absences);
    }
    return block;
  }

  private static Map<String, Object> book(RegisterBook book) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("format", book.format());
    block.put("yearly", book.yearly());
    return block;
  }

  /** With the words of a branch, for whoever reads this without the Corporation's register. */
  private static Map<String, Object> pickup(PickupPlace place) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("kind", place.kind());
    block.put("name", text(place.name()));
    block.put("address", text(place.address()));
    return block;
  }

  private static Map<String, String> days(Object from, Object to) {
    Map<String, String> days = new LinkedHashMap<>();
    days.put("from", from.toString());
    days.put("to", to.toString());
    return days;
  }

  private static Map<String, String> text(LocalizedText text) {
    Map<String, String> block = new LinkedHashMap<>();
    block.put("kk", text.kk());
    block.put("ru", text.ru());
    block.put("en", text.en());
    return block;
  }
}
