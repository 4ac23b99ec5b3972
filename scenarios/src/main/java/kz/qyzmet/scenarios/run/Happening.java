package kz.qyzmet.scenarios.run;

import java.time.LocalDateTime;

/**
 * Something that came about.
 *
 * @param at on the provider's wall clock
 */
public record Happening(LocalDateTime at, String what) {}
