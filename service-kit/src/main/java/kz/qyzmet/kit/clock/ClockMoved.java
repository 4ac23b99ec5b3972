package kz.qyzmet.kit.clock;

/** Fired when the local stack's clock was moved: whoever sleeps until an instant looks again. */
public record ClockMoved() {}
