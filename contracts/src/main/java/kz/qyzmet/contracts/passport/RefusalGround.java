package kz.qyzmet.contracts.passport;

import kz.qyzmet.contracts.event.LocalizedText;

/** A ground for a motivated refusal, or for refusing to accept, in the law's words. */
public record RefusalGround(String code, LocalizedText text, Basis basis) {}
