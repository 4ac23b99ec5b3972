package kz.qyzmet.canary.alpha.rest;

import kz.qyzmet.canary.alpha.persistence.EntityForAll;

/** Breaks rule 2: an adapter knows no other. */
public record ResourceThatKnowsAnAdapter(EntityForAll row) {}
