package kz.qyzmet.embedded;

/**
 * A second listener of the broker whose clients are sent elsewhere: through a proxy of a drill.
 *
 * @param port where the broker listens
 * @param advertised where its clients are told to go
 */
public record SideListener(int port, int advertised) {}
