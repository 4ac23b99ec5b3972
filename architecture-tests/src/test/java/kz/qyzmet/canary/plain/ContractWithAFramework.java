package kz.qyzmet.canary.plain;

import io.smallrye.mutiny.Uni;

/** Breaks the contracts' plainness. */
public record ContractWithAFramework(Uni<String> later) {}
