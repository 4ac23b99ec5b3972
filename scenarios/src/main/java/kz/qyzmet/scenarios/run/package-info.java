/**
 * Telling a scenario by the services' own domains: the door of intake-service, the engine of
 * college-service, the clocks of deadline-service and the cabinet of notification-service. Between
 * them go the real events; time is what the story says.
 */
package kz.qyzmet.scenarios.run;
