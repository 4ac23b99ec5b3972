package kz.qyzmet.gateway.inbound.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An application as the portal sends it; anything may be null, for intake-service judges it.
 *
 * @param proof how the applicant has confirmed it at the portal
 * @param form values by field code
 * @param compared what the message says of the applicant beside the form: a repetition has to say
 *     the same, and nobody else reads it
 */
public record PortalFiling(
    String service,
    String provider,
    String language,
    String iin,
    Proof proof,
    boolean consent,
    String pickupKind,
    String pickupCode,
    Map<String, Object> form,
    List<Scan> scans,
    List<String> compared) {
  /** What the portal asks of an applicant in place of a signature on paper. */
  public enum Proof {
    SIGNATURE,
    ONE_TIME_PASSWORD
  }

  /**
   * A scan that the applicant has uploaded, for a document of the passport.
   *
   * @param id ours of a scan, or the gateway's of a file
   * @param name of the file
   */
  public record Scan(String document, String id, String name, String mediaType) {
    /** Where it stands in the message. */
    public Place place() {
      return new Place(document, id);
    }

    /** Of a scan of ours its name and type do not count: only the storage's ids are in braces. */
    private List<Object> compared() {
      return id != null && id.startsWith("{")
          ? Arrays.asList(document, id, name, mediaType)
          : Arrays.asList(document, id);
    }

    /**
     * Hashes of this text are kept, so that of a scan of ours it stays as it was before files had
     * names: only the storage's ids are in braces.
     */
    private String firstContent() {
      var said = "Scan[document=" + document + ", id=" + id;
      return id != null && id.startsWith("{")
          ? said + ", name=" + name + ", mediaType=" + mediaType + "]"
          : said + "]";
    }
  }

  /** One file may be named for several documents, and is a scan of its own for each. */
  public record Place(String document, String file) {}

  public PortalFiling {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    scans = List.copyOf(scans);
    compared = Collections.unmodifiableList(new ArrayList<>(compared));
  }

  /** The same, with the ids of stored scans in place of those by which files came. */
  PortalFiling with(Map<Place, UUID> stored) {
    var named =
        scans.stream()
            .map(
                scan ->
                    stored.containsKey(scan.place())
                        ? new Scan(
                            scan.document(),
                            stored.get(scan.place()).toString(),
                            scan.name(),
                            scan.mediaType())
                        : scan)
            .toList();
    return new PortalFiling(
        service,
        provider,
        language,
        iin,
        proof,
        consent,
        pickupKind,
        pickupCode,
        form,
        named,
        compared);
  }

  /** All of it; the order of the form's fields does not count. */
  List<Object> compared(String chain, Message.Channel channel) {
    return Arrays.asList(
        chain,
        channel.name(),
        service,
        provider,
        language,
        iin,
        proof == null ? null : proof.name(),
        consent,
        pickupKind,
        pickupCode,
        form,
        scans.stream().map(Scan::compared).toList(),
        compared);
  }

  /**
   * As it was first, for hashes that are kept from then: what is not said and texts run together.
   */
  String firstContent() {
    return List.of(
            String.valueOf(service),
            String.valueOf(provider),
            String.valueOf(language),
            String.valueOf(iin),
            String.valueOf(proof),
            String.valueOf(consent),
            String.valueOf(pickupKind),
            String.valueOf(pickupCode),
            new TreeMap<>(form).toString(),
            scans.stream().map(Scan::firstContent).toList().toString(),
            compared.toString())
        .toString();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "PortalFiling[hidden]";
  }
}
