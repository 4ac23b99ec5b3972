package kz.qyzmet.gateway.inbound.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Scan;
import kz.qyzmet.gateway.inbound.usecase.Scans;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Scans by HTTP. Document and type are the portal's word: intake-service judges both. */
@ApplicationScoped
class IntakeScans implements Scans {
  /** What may stand in a header; whatever else it is, it is no kind that a passport asks for. */
  private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}");

  private final ScanClient intake;
  private final IntakeProblems problems;

  IntakeScans(@RestClient ScanClient intake, IntakeProblems problems) {
    this.intake = intake;
    this.problems = problems;
  }

  @Override
  public Uni<Stored> store(Message message, Scan scan, byte[] content) {
    var filing = message.filing();
    return Uni.createFrom()
        .deferred(
            () ->
                intake.store(
                    filing.service(),
                    scan.document(),
                    name(scan),
                    type(scan.mediaType()),
                    key(message, scan),
                    filing.iin(),
                    filing.language(),
                    content))
        .<Stored>map(stored -> new Stored.Done(stored.id()))
        .onFailure()
        .recoverWithItem(failure -> new Stored.Failed(problems.tried(message, failure)));
  }

  /** Of this message, document and file; the portal's own words need not fit a header. */
  private static String key(Message message, Scan scan) {
    var place = scan.document() + "/" + scan.id();
    return message.key() + "/" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  /** Not the portal's: that is often a person's name, and addresses are logged. */
  private static String name(Scan scan) {
    return scan.document()
        + switch (type(scan.mediaType())) {
          case "application/pdf" -> ".pdf";
          case "image/jpeg" -> ".jpg";
          case "image/png" -> ".png";
          default -> "";
        };
  }

  private static String type(String said) {
    return said != null && TYPE.matcher(said).matches() ? said : "application/octet-stream";
  }
}
