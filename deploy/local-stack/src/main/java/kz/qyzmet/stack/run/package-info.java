/**
 * Starting and supervising the stack: PostgreSQL and the issuer in this process's care, Kafka and
 * the four services as processes of their own.
 *
 * <p>Start: hold the data folder, end what a killed launcher left, prove the ports free, PostgreSQL
 * and Kafka side by side, then the services side by side, then wait until all are ready. Stop: the
 * services, Kafka, the issuer, PostgreSQL, in this order, so that nobody loses what he stands on.
 */
package kz.qyzmet.stack.run;
