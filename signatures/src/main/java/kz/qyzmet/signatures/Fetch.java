package kz.qyzmet.signatures;

import java.io.IOException;
import java.net.URI;

/** The way to an authority's services, within limits of time and size. */
public interface Fetch {
  /**
   * Gets what is at an address.
   *
   * @throws IOException when it is not to be had, late, or longer than that
   */
  byte[] get(URI address, int atMost) throws IOException;

  /** Sends a body and gets the answer, as {@link #get}. */
  byte[] post(URI address, String type, byte[] body, int atMost) throws IOException;
}
