/**
 * What providers send to a branch of the Corporation, from its way there to whoever it is for.
 *
 * <p>Follow: {@code ResultDispatched} puts it on the branch's list, in the consumer's commit.
 *
 * <p>Check: an operator has looked for it; here or damaged, it is kept as long as the passport
 * says.
 *
 * <p>Hand over: while the branch is open, by the receipt's number, an identity document and the
 * scan of the acknowledgement that was signed; to a representative by the paper that makes him one
 * too.
 *
 * <p>Send back, request: what nobody has fetched in the time of storage goes to the provider; for
 * whoever comes later it is asked for, and the provider's next {@code ResultDispatched} begins
 * anew.
 *
 * <p>Each act publishes an event under the application's own next number: the statement that writes
 * it takes the number from the application's row, so that no other act can have the same.
 */
package kz.qyzmet.intake.result;
