/**
 * Every change of status goes to the gateway, of every application of every channel. Events come in
 * by {@code messaging} and are kept as deliveries; the {@code Sender} takes the next one of each
 * application, has the form read at intake-service, makes the message by {@code domain}, and hands
 * it over through {@code EgovGateway}. The next one of that application leaves when the gateway has
 * confirmed: by its own notification, or when it is asked. What comes to nothing is tried again
 * after growing pauses, for ever; {@code GET /deliveries} and the gauges show it meanwhile.
 */
package kz.qyzmet.gateway.outbound;
