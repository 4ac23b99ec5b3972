package kz.qyzmet.stack.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Signing;
import kz.qyzmet.stack.run.SimulatedGateway;
import kz.qyzmet.stack.run.Stack;

/** The people of a story, its applicant and the staff of one provider, and what it is about. */
final class Cast {
  private final Stack stack;
  private final Matter matter;
  private final Organisation college;
  private final Roles roles;
  private final String iin;

  Cast(Stack stack, Matter matter, Organisation college, Roles roles, String iin) {
    this.stack = stack;
    this.matter = matter;
    this.college = college;
    this.roles = roles;
    this.iin = iin;
  }

  /** The applicant's. */
  String iin() {
    return iin;
  }

  /** What is applied for. */
  Matter matter() {
    return matter;
  }

  /** The provider: a college, or a university. */
  Organisation college() {
    return college;
  }

  /** Where the provider itself hands over results. */
  PickupPlace office() {
    return college.pickups().stream()
        .filter(place -> place.kind().equals("office"))
        .findFirst()
        .orElseThrow(() -> new CheckFailed("Expected an office to pick up at, but there is none"));
  }

  Http applicant() {
    return as(roles.grant(Roles.APPLICANT, null, iin, null));
  }

  Http staff(String role) {
    return as(roles.grant(role, college.code(), null, null));
  }

  Http operator(Branch branch) {
    return as(roles.grant("operator", null, branch.code(), null, null));
  }

  Http official(String role) {
    return as(roles.grant(role, null, null, null));
  }

  /** The code of the one whom {@link #staff} speaks for. */
  String person(String role) {
    return college.inRole(role).getFirst().code();
  }

  private Http as(Grant grant) {
    return Http.as(stack.issuer().issue(grant));
  }

  SimulatedGateway gateway() {
    return new SimulatedGateway(stack.simulator());
  }

  List<Service> services() {
    return stack.services();
  }

  String url(Service service) {
    return stack.url(service);
  }

  /** The applicant's signature over those bytes. */
  byte[] signed(byte[] content) {
    return Signing.sign(stack.data(), iin, Algorithm.RSA, content);
  }

  /** Uploads what the portal wants scanned and gives the ids by the documents' codes. */
  Map<String, String> scans() {
    var scans = new LinkedHashMap<String, String>();
    matter.scans().forEach(document -> scans.put(document, scan(document)));
    return scans;
  }

  private String scan(String document) {
    var paper = "%PDF-1.7\n% an invented document\n%%EOF\n";
    return changing(applicant())
        .upload(
            url(Service.INTAKE)
                + "/attachments?service="
                + matter.service()
                + "&document="
                + document
                + "&name="
                + document
                + ".pdf",
            "application/pdf",
            paper.getBytes(StandardCharsets.US_ASCII))
        .expect(201)
        .get("id")
        .asText();
  }

  /** A request that changes something: under a key of its own. */
  static Http changing(Http person) {
    return person.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Words of the form that no event may carry. */
  List<String> secrets() {
    return List.of(iin, Matter.SURNAME, Matter.LOSS);
  }
}
