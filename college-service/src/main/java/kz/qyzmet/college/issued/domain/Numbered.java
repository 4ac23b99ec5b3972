package kz.qyzmet.college.issued.domain;

import java.util.UUID;

/**
 * What a paper bears before it is signed.
 *
 * @param number in the organisation's book of issued papers, as it is printed
 */
public record Numbered(UUID application, String organisation, String number, PaperCode code) {}
