package kz.qyzmet.college.draft.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;

/**
 * What a draft takes from the application's form.
 *
 * @param iin empty where the form is no person's
 * @param name as it is written there
 */
record ApplicantForm(Optional<Iin> iin, Optional<String> name) {

  static ApplicantForm read(ObjectMapper json, String form) {
    try {
      var root = json.readTree(form);
      var fields = root.path("form");
      var name =
          Stream.of("surname", "name", "patronymic")
              .map(fields::path)
              .filter(JsonNode::isTextual)
              .map(JsonNode::textValue)
              .collect(Collectors.joining(" "));
      return new ApplicantForm(
          iin(root.path("iin")), Optional.of(name).filter(text -> !text.isBlank()));
    } catch (JsonProcessingException _) {
      // Not as the cause: it quotes what it can't read.
      throw new IllegalStateException("Expected the form as JSON, but it can't be read");
    }
  }

  private static Optional<Iin> iin(JsonNode node) {
    return node.isTextual() && Iin.check(node.textValue()) instanceof IinCheck.Valid(var iin)
        ? Optional.of(iin)
        : Optional.empty();
  }
}
