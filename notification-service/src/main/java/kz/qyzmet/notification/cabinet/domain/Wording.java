package kz.qyzmet.notification.cabinet.domain;

/** A notice as the applicant reads it, in one language. */
public record Wording(Language language, String title, String text) {}
