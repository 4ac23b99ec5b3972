package kz.qyzmet.notification;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.cabinet.domain.Story;
import kz.qyzmet.testing.RealParts;

/** Somebody with a synthetic IIN, different in every test, who calls the service. */
public record People(String iin, String token) {

  public static People somebody() {
    var iin = SyntheticIin.nth(ThreadLocalRandom.current().nextLong(600_000_000)).value();
    return new People(iin, RealParts.bearer(Grant.applicant(iin)));
  }

  /** A request in this person's name. */
  public RequestSpecification asks() {
    return RestAssured.given().header("Authorization", token).header("Accept-Language", "en");
  }

  /** An application of this person's, with events to tell. */
  public Story story(Pseudonyms pseudonyms) {
    return Story.of(UUID.randomUUID()).by(pseudonyms.applicantId(iin));
  }

  /** A changing request in this person's name, under a new key. */
  public RequestSpecification does() {
    return asks().header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A request in the name of somebody with that role and no organisation. */
  public static RequestSpecification official(String role) {
    return RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official(role)))
        .header("Accept-Language", "en");
  }
}
