package kz.qyzmet.kit.http;

import kz.qyzmet.kit.problem.Problem;

/**
 * How a protocol of its own tells what is refused before anything that speaks it was reached: too
 * large a body, too many requests, no answer in time. A service has a bean for each such protocol;
 * all its other paths speak {@code problem+json}.
 */
public interface RefusalForm {
  /**
   * What is sent.
   *
   * @param mediaType with its charset
   */
  record Form(int status, String mediaType, byte[] body) {}

  /** Whether a path speaks the protocol. */
  boolean isSpokenAt(String path);

  /** The problem in the protocol's words. It is asked on an event loop and waits for nothing. */
  Form of(String path, Problem problem);
}
