package kz.qyzmet.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set of this service; the README's table lists it. Checked at start. */
@ConfigMapping(prefix = "qyzmet.gateway")
public interface GatewaySettings {

  /** Where intake-service answers. */
  @WithDefault("http://127.0.0.1:8081")
  String intakeUrl();

  /** Page length of a list when the caller names none. */
  @WithDefault("50")
  int pageSize();

  /** Longest page that a caller may ask for. */
  @WithDefault("200")
  int largestPage();

  /** How the gateway is reached, and by what both sides know each other. */
  Channel channel();

  /** How the gateway is reached, and by what both sides know each other. */
  interface Channel {

    /** Where the gateway's AsyncChannel and SyncChannel lie. */
    @WithDefault("http://127.0.0.1:8086/ws")
    String url();

    /** What this system is called at the gateway. */
    @WithDefault("qyzmet")
    String senderId();

    /** Path of our own key and certificate, PKCS#12; needed. */
    Path keyStore();

    /** Path of a file that holds the key store's password and nothing else; needed. */
    Path keyStorePassword();

    /** Path of the certificates whose messages are let in, PEM; needed. */
    Path trustedCertificates();
  }

  /** Where the portal's files wait for us. */
  Storage storage();

  /** Where the portal's files wait for us. */
  interface Storage {

    /**
     * Where the gateway's temporary storage lies; without it a message that names one is put off.
     */
    Optional<URI> url();

    /** Largest file that is taken from it, in bytes. */
    @WithDefault("10485760")
    int largestFile();

    /** How long one file may take. */
    @WithDefault("PT4S")
    Duration within();
  }

  /** How statuses are delivered. */
  Outbound outbound();

  /** How statuses are delivered. */
  interface Outbound {

    /** How often the sender looks for what is due without being woken. */
    @WithDefault("PT1S")
    Duration poll();

    /** Deliveries under way at the same time, each of another application. */
    @WithDefault("8")
    int parallel();

    /** The pause after a first failure; it doubles with each further one. */
    @WithDefault("PT2S")
    Duration firstPause();

    /** The longest pause. */
    @WithDefault("PT5M")
    Duration longestPause();

    /** How long the gateway's confirmation is waited for before it is asked, at first. */
    @WithDefault("PT5S")
    Duration askAfter();
  }

  /** How education chains are followed. */
  Chain chain();

  /** How education chains are followed. */
  interface Chain {

    /** How often what has to leave is looked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** How often silence is looked for; after which time it counts is the passports'. */
    @WithDefault("PT30S")
    Duration sweep();
  }
}
