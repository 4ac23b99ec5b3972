package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackClock;

/**
 * By REST from the portal to the college's office: submit, register, assign, prepare, sign, hand
 * over. Between the acts the clock moves, so that the story has a working day's pace.
 */
final class Portal implements Journey {
  private final Cast cast;
  private final StackClock clock;
  private final Progress progress;

  Portal(Cast cast, StackClock clock, Progress progress) {
    this.cast = cast;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public String title() {
    return "From the portal to the college's office";
  }

  @Override
  public Cast cast() {
    return cast;
  }

  @Override
  public Channel channel() {
    return Channel.PORTAL;
  }

  @Override
  public String filer() {
    return "applicant";
  }

  @Override
  public String readyNotice() {
    return "ready";
  }

  @Override
  public String pickup() {
    return office().code();
  }

  @Override
  public JsonNode play() {
    var attachment = upload();
    var receipt = submit(attachment);
    var casework = new Casework(cast, receipt.get("id").asText(), progress);
    progress.say("the applicant has submitted, number " + receipt.path("number").asText());
    clock.add(Duration.ofMinutes(8));
    casework.register();
    clock.add(Duration.ofMinutes(12));
    casework.assign();
    clock.add(Duration.ofHours(4));
    casework.prepare();
    clock.add(Duration.ofMinutes(10));
    casework.sign();
    casework.awaitNotice(readyNotice());
    progress.say("the applicant reads in his cabinet that it is ready, and where");
    clock.add(Duration.ofDays(1));
    casework.issue(Map.of("receivedBy", "the applicant"), "hands it over");
    casework.awaitIssued();
    clock.settle();
    return receipt;
  }

  @Override
  public Chapter chapter(Evidence evidence) {
    return Chapter.NONE;
  }

  private JsonNode upload() {
    var paper = "%PDF-1.7\n% an invented identity document\n%%EOF\n";
    return Cast.changing(cast.applicant())
        .upload(
            cast.url(Service.INTAKE)
                + "/attachments?service="
                + Cast.SERVICE
                + "&document=identity-document&name=identity.pdf",
            "application/pdf",
            paper.getBytes(StandardCharsets.US_ASCII))
        .expect(201);
  }

  private JsonNode submit(JsonNode attachment) {
    var body = new LinkedHashMap<String, Object>();
    body.put("service", Cast.SERVICE);
    body.put("provider", cast.college().code());
    body.put("form", Cast.form());
    body.put(
        "attachments",
        List.of(
            Map.of("document", "identity-document", "attachment", attachment.get("id").asText())));
    body.put("consent", true);
    body.put("language", "kk");
    body.put("pickup", Map.of("kind", office().kind(), "code", office().code()));
    return Cast.changing(cast.applicant())
        .post(cast.url(Service.INTAKE) + "/applications", body)
        .expect(201);
  }

  private PickupPlace office() {
    return cast.college().pickups().stream()
        .filter(place -> place.kind().equals("office"))
        .findFirst()
        .orElseThrow(() -> new CheckFailed("Expected an office to pick up at, but there is none"));
  }
}
