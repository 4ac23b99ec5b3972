package kz.qyzmet.scenarios.file;

import java.time.LocalDateTime;

/**
 * How a story ends. Who says nothing of missed terms says that none was missed.
 *
 * @param at when the case was over
 * @param late whether the legal term was missed
 * @param standing how things stand then
 */
public record Ending(Said<LocalDateTime> at, Said<Boolean> late, Standing standing) {}
