package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackClock;

/**
 * From the portal to the college's office: submit, register, assign, prepare, sign, hand over.
 * Between the acts the clock moves, so that the story has a working day's pace.
 */
final class Portal implements Journey {
  private final Filing filing;
  private final Cast cast;
  private final StackClock clock;
  private final Progress progress;

  Portal(Filing filing, Cast cast, StackClock clock, Progress progress) {
    this.filing = filing;
    this.cast = cast;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public String title() {
    return filing.title();
  }

  @Override
  public Cast cast() {
    return cast;
  }

  @Override
  public JsonNode play() {
    var receipt = filing.file(cast, cast.office());
    var casework = new Casework(cast, receipt.get("id").asText(), progress);
    progress.say(
        "the applicant has " + filing.act() + ", number " + receipt.path("number").asText());
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
    return new Chapter(filing.told(evidence), filing.checks(evidence));
  }
}
