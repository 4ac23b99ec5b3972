package kz.qyzmet.college;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of college-service; the README's table lists them. */
@ConfigMapping(prefix = "qyzmet.college")
public interface CollegeSettings {

  /** Where intake-service answers; the form is fetched there. */
  @WithDefault("http://127.0.0.1:8081")
  String intakeUrl();

  /** How long a client should wait before it asks for a form again while intake-service is away. */
  @WithDefault("PT5S")
  Duration formRetryAfter();

  /** Whether nothing is proposed without the draft of its paper, where the paper has a template. */
  @WithDefault("false")
  boolean draftRequired();

  /** Papers that are made at the same time at most. */
  @WithDefault("2")
  int printers();

  /** Entries on a page when the request names no limit. */
  @WithDefault("50")
  int pageSize();

  /** The most entries that a request may ask for. */
  @WithDefault("200")
  int maxPageSize();
}
