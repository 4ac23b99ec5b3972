package kz.qyzmet.canary.alpha.rest;

import kz.qyzmet.canary.beta.domain.Neighbour;

/** Breaks rule 2: another feature is reached through its use case. */
public record ResourceThatReachesIntoAFeature(Neighbour neighbour) {}
