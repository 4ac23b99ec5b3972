/** What waits in a service: measured every few seconds, shown as gauges, alerted on. */
package kz.qyzmet.kit.backlog;
