package kz.qyzmet.deadline.watch.domain;

import kz.qyzmet.contracts.event.DeadlineEvent;

/**
 * An event to tell, with its place in the application's sequence of notices.
 *
 * @param version 1..n for each application, without gaps
 */
public record Notice(int version, DeadlineEvent event) {}
