/**
 * The monitoring system's feed (Rules, item 51): every change of status and every deadline event,
 * of the legal and internal terms and of the steps, as they lie on their topics, in one order that
 * a reader can follow by cursor and never has to go back in.
 */
package kz.qyzmet.notification.monitoring;
