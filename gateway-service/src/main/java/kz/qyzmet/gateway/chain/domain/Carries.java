package kz.qyzmet.gateway.chain.domain;

import java.util.List;

/** What goes through a chain, each of them once. */
public enum Carries {
  /** What was applied for: the gateway first, the provider's own system last. */
  REQUEST {
    @Override
    public List<String> way(List<String> systems) {
      return List.copyOf(systems);
    }
  },
  /** That the result is ready: the same way back. */
  READY {
    @Override
    public List<String> way(List<String> systems) {
      return List.copyOf(systems.reversed());
    }
  };

  /**
   * The systems in the order in which they get it.
   *
   * @param systems the chain's, as its passport names them: from the gateway to the provider's own
   */
  public abstract List<String> way(List<String> systems);
}
