/**
 * What all calls over the gateway's channels share: how they fail, what they say of themselves, and
 * the signatures. Each feature has its own words for what it sends and hears.
 */
package kz.qyzmet.gateway.channel;
