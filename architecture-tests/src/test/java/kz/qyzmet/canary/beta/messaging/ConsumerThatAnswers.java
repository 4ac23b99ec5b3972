package kz.qyzmet.canary.beta.messaging;

import jakarta.ws.rs.GET;

/** Breaks rule 4: HTTP stands in rest. */
public class ConsumerThatAnswers {
  /** Answers. */
  @GET
  public String answer() {
    return "canary";
  }
}
