/**
 * Watches the dates of applications. An acceptance or an event of the case comes through the inbox
 * ({@code messaging}), {@code FollowEvents} lets the rules decide ({@code domain.WatchRules}, of an
 * event {@code domain.CaseRules}) and writes the rows ({@code persistence.PgWatches}); what comes
 * before its organisation is heard of waits for {@code messaging.Latecomers}. {@code Sweeper} waits
 * for the next mark and runs {@code Sweep}, which tells what is due. Notices leave by the outbox in
 * the same transaction. {@code ReadDeadlines} shows an application's deadlines to those whom it
 * concerns ({@code rest}).
 */
package kz.qyzmet.deadline.watch;
