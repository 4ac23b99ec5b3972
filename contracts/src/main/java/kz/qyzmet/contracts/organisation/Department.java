package kz.qyzmet.contracts.organisation;

import kz.qyzmet.contracts.event.LocalizedText;

/** A part of an organisation, such as its office or its study department. */
public record Department(String code, LocalizedText name) {}
