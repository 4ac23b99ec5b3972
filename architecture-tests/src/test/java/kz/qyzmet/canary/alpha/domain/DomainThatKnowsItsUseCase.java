package kz.qyzmet.canary.alpha.domain;

import kz.qyzmet.canary.alpha.usecase.UseCaseThatKnowsItsAdapter;

/** Breaks rule 1: a domain knows nothing further out. */
public record DomainThatKnowsItsUseCase(UseCaseThatKnowsItsAdapter outward) {}
