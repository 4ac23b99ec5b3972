package kz.qyzmet.canary.calendar;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the calendar's independence. */
public record CalendarWithALibrary(JsonNode node) {}
