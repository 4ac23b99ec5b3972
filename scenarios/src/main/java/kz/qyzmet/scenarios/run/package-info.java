/**
 * Telling a scenario by the services' own domains: the dates of the calendar as intake-service asks
 * for them, the engine of college-service, the clocks of deadline-service and the cabinet of
 * notification-service. Between them go the real events; time is what the story says.
 */
package kz.qyzmet.scenarios.run;
