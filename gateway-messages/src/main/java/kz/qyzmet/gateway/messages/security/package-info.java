/**
 * What stands between a message and whoever works with it: {@link
 * kz.qyzmet.gateway.messages.security.XmlReader} refuses what is hostile, {@link
 * kz.qyzmet.gateway.messages.security.Signatures} signs and verifies, {@link
 * kz.qyzmet.gateway.messages.security.SignedIn} and {@link
 * kz.qyzmet.gateway.messages.security.SignedOut} put both into CXF's chains of endpoints and
 * clients. A refusal is a fault with an ErrorInfo. A message that comes twice is not known here:
 * its id is the service's to remember.
 */
package kz.qyzmet.gateway.messages.security;
