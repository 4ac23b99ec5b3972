package kz.qyzmet.scenarios.file;

/** What a scenario says, and where: so that whoever is wrong can be shown the line. */
public record Said<T>(T value, Spot spot) {}
