package kz.qyzmet.college.casework.domain;

import java.util.List;

/**
 * By what somebody receives a result for the applicant.
 *
 * @param ground code of one that the passport has
 * @param papers codes of those that were shown
 */
public record Authority(String ground, List<String> papers) {
  public Authority {
    papers = List.copyOf(papers);
  }
}
