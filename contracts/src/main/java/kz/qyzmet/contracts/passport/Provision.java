package kz.qyzmet.contracts.passport;

import kz.qyzmet.contracts.event.LocalizedText;

/** A duty that the act describes and that carries no number of its own. */
public record Provision(String code, LocalizedText text, Basis basis) {}
