package kz.qyzmet.canary.alpha.usecase;

import kz.qyzmet.canary.alpha.persistence.EntityForAll;

/** Breaks rule 2: a use case knows no adapter. */
public record UseCaseThatKnowsItsAdapter(EntityForAll row) {}
