package kz.qyzmet.canary.alpha.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** Breaks rule 1: a domain knows no framework. */
@ApplicationScoped
public class DomainThatKnowsAFramework {}
