package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import kz.qyzmet.contracts.event.LocalizedText;

/** An act behind the service. */
public record Act(String code, LocalizedText title, LocalDate date, String number, Basis basis) {}
