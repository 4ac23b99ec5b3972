/**
 * The demo: journeys of applications, their people, and each story read back from the services and
 * the topics.
 */
package kz.qyzmet.stack.demo;
