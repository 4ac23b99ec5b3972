package kz.qyzmet.intake.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every test of the running service ({@code @QuarkusTest}) shares: real parts, a clock at a
 * working morning, people who file.
 */
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
@QuarkusTestResource(SmsOnLoopback.class)
public abstract class IntakeTest {
  private static final AtomicLong PEOPLE = new AtomicLong();

  @Inject protected TickingClock clock;
  @Inject protected Tables tables;

  @BeforeEach
  void thursday_morning() {
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T10:00");
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(
                DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
  }

  /** Somebody whom no other test knows. */
  protected static Portal somebody() {
    return new Portal(SyntheticIin.nth(PEOPLE.getAndIncrement()).value());
  }

  /** Waits until the application shows that value there. */
  protected static void awaitMember(Portal person, UUID id, String member, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(person.get("/applications/{id}", id).<String>path(member))
                    .isEqualTo(value));
  }
}
