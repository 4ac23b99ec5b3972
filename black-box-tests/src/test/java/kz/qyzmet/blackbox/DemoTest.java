package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import kz.qyzmet.stack.demo.Demo;
import kz.qyzmet.stack.run.Progress;
import org.junit.jupiter.api.Test;

/** What {@code ./qyzmet demo} tells, on the stack of all tests. */
class DemoTest {
  @Test
  void every_journey_is_told_and_held_against_the_evidence() {
    // Given
    var world = World.get();
    world.stack.clock().set(World.START);
    var told = new StringWriter();
    var silent = new Progress(new PrintWriter(Writer.nullWriter()));
    // When
    new Demo(world.stack, silent, new PrintWriter(told)).run();
    // Then
    assertThat(told.toString())
        .contains("From the portal to the college's office")
        .contains("How the applicant certified it")
        .contains("by signature, time stamp 20")
        .contains("From the portal through the gateway, and every status back to it")
        .contains("What the portal was told (through the gateway")
        .contains("From a service centre and back to it, by courier both ways")
        .contains("The papers' way there and back")
        .contains("From the portal through the education systems to a university, and back")
        .contains("Which system had it when")
        .contains("the ready notice came back by the same systems on the day it was told")
        .doesNotContain("FAILED");
  }
}
