package kz.qyzmet.college.draft.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a case's draft; it never changes.
 *
 * @param version from 1
 * @param by code of whoever wrote it
 */
public record DraftVersion(UUID id, int version, PaperDraft draft, String by, Instant at) {}
