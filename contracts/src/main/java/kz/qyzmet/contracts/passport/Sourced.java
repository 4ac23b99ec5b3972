package kz.qyzmet.contracts.passport;

/** A value with its clause or reading. */
public record Sourced<T>(T value, Basis basis) {}
