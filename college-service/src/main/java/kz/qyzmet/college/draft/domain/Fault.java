package kz.qyzmet.college.draft.domain;

import java.util.Map;

/**
 * What is wrong with a field of a draft.
 *
 * @param field its path, such as {@code certificate.subjects[3].exam.words.kk}
 * @param code of the sentence
 * @param facts for the sentence
 */
public record Fault(String field, String code, Map<String, Object> facts) {
  public Fault {
    facts = Map.copyOf(facts);
  }
}
