package kz.qyzmet.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, as facts; {@link ProblemTexts} makes sentences of them in the caller's language.
 *
 * @param code the stable code behind {@code urn:qyzmet:problem:}; key of the texts
 * @param status HTTP status
 * @param facts values for the placeholders of the texts
 * @param errors the fields at fault
 * @param members further members of the answer, e.g. {@code currentVersion}
 * @param retryAfterSeconds for 429 and 503; 0 where there is nothing to wait for
 */
public record Problem(
    String code,
    int status,
    Map<String, Object> facts,
    List<FieldFault> errors,
    Map<String, Object> members,
    int retryAfterSeconds) {

  /**
   * A field at fault.
   *
   * @param field path from the body's root, e.g. {@code form.graduationYear}
   * @param code key {@code field.<code>} of the texts
   * @param members further members of its entry in the answer
   */
  public record FieldFault(
      String field, String code, Map<String, Object> facts, Map<String, String> members) {
    public FieldFault {
      facts = Map.copyOf(facts);
      members = Map.copyOf(members);
    }
  }

  public Problem {
    facts = Map.copyOf(facts);
    errors = List.copyOf(errors);
    members = Map.copyOf(members);
  }

  public static Problem of(String code, int status) {
    return new Problem(code, status, Map.of(), List.of(), Map.of(), 0);
  }

  public Problem fact(String name, Object value) {
    return new Problem(code, status, with(facts, name, value), errors, members, retryAfterSeconds);
  }

  public Problem error(FieldFault fault) {
    var all = new ArrayList<>(errors);
    all.add(fault);
    return new Problem(code, status, facts, all, members, retryAfterSeconds);
  }

  public Problem error(String field, String faultCode, Map<String, Object> faultFacts) {
    return error(new FieldFault(field, faultCode, faultFacts, Map.of()));
  }

  public Problem error(String field, String faultCode) {
    return error(field, faultCode, Map.of());
  }

  /** A further member of the answer; also a fact for the texts. */
  public Problem member(String name, Object value) {
    return new Problem(
        code,
        status,
        with(facts, name, value),
        errors,
        with(members, name, value),
        retryAfterSeconds);
  }

  public Problem retryAfter(int seconds) {
    return new Problem(code, status, facts, errors, members, seconds);
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    var all = new LinkedHashMap<>(map);
    all.put(name, value);
    return all;
  }
}
