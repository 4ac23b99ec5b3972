package kz.qyzmet.simulator;

import org.w3c.dom.Element;

/** Between messages and what travels: each is signed by its sender. */
interface Wire {
  byte[] signed(byte[] message);

  /**
   * The one element of the body that came.
   *
   * @throws NotTaken where it is no XML that we read, or not signed by the other side
   */
  Element verified(byte[] message);
}
