package kz.qyzmet.benchmarks.workload;

import java.util.List;

/**
 * A human step of the backbone, the pipeline that all contenders have.
 *
 * @param code as the passport and the engines' process definitions call it
 * @param role whose task it is
 */
public record Step(String code, String role) {
  /** Register, assign, prepare, sign, issue: five transitions of one application. */
  public static final List<Step> PIPELINE =
      List.of(
          new Step("register", "clerk"),
          new Step("assign", "director"),
          new Step("prepare", "executor"),
          new Step("sign", "director"),
          new Step("issue", "clerk"));
}
