package kz.qyzmet.notification;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests in a language. */
final class RestAssuredIn {
  private RestAssuredIn() {}

  static RequestSpecification language(People person, String language) {
    return anonymous(language).header("Authorization", person.token());
  }

  static RequestSpecification anonymous(String language) {
    return RestAssured.given().header("Accept-Language", language);
  }
}
