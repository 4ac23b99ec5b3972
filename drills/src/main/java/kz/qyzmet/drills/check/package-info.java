/**
 * Reads what the system holds after a drill (the databases, all topics from their beginning, and
 * where there is one what the gateway took) and compares it with the ledger and with itself.
 *
 * <p>The checks know the passport and the meaning of events, and nothing of the services' code: a
 * replay here is written a second time on purpose. I1 to I5 are judged on a system at rest; I6 on
 * every deadline that was ever told; that queues fall to nothing (I7) is what rest means, and the
 * health of instances during the fault (I8) is judged by the drill itself.
 */
package kz.qyzmet.drills.check;
