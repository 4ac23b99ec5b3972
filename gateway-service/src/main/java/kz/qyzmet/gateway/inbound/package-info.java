/**
 * The portal's applications, as the gateway brings them. {@code soap} reads a message, {@code
 * usecase} puts the files that it names in the gateway's storage into intake-service, files it
 * there under a key made of the messageId and keeps what came of it: a message that comes twice
 * gets the first answer, and one that comes after a crash is filed again without a second effect.
 * On the synchronous channel the outcome is the answer. On the asynchronous one the gateway is owed
 * a delivery notification and, of an application that was accepted, the answer: the {@code Replier}
 * brings both, after growing pauses, for ever, and the answer again if the gateway says that it did
 * not arrive. {@code GET /replies} and the gauges show what is owed meanwhile.
 */
package kz.qyzmet.gateway.inbound;
