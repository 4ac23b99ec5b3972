package kz.qyzmet.college.register.usecase;

/**
 * A book of an organisation.
 *
 * @param year 0 of a book that doesn't begin anew each year
 */
public record Book(String organisation, String code, int year) {}
