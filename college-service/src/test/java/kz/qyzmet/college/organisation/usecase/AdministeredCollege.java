package kz.qyzmet.college.organisation.usecase;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;

/** What an administrator asks of the running service. */
abstract class AdministeredCollege extends RunningCollege {

  static final Grant ADMINISTRATOR = Grant.official("administrator");
  static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  static final RestAssuredConfig AS_TEXT =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                  .defaultContentCharset("UTF-8"));

  /** A college of its own for a test: the demo's first one with other codes. */
  static String college(String prefix, String bin) {
    return Organisations.write(Organisations.demo().find(KARAGANDA).orElseThrow())
        .replace("kp-", prefix + "-")
        .replace("980140000015", bin);
  }

  static Response create(String code, String yaml) {
    return request().header("If-None-Match", "*").body(yaml).put("/organisations/" + code);
  }

  static Response change(String code, int seen, String yaml) {
    return request()
        .header("If-Match", "\"" + seen + "\"")
        .body(yaml)
        .put("/organisations/" + code);
  }

  static RequestSpecification request() {
    return request("en");
  }

  static RequestSpecification request(String language) {
    return as(ADMINISTRATOR, language)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/yaml")
        .config(AS_TEXT);
  }

  static String document(String code) {
    return read(ADMINISTRATOR, "/organisations/" + code).body().asString();
  }

  static int version(String code) {
    return Integer.parseInt(
        read(ADMINISTRATOR, "/organisations/" + code).header("ETag").replace("\"", ""));
  }
}
