/**
 * The demo: one application, its people, and the story read back from the services and the topics.
 */
package kz.qyzmet.stack.demo;
