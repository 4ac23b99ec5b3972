package kz.qyzmet.stack.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.SimulatedGateway;
import kz.qyzmet.stack.run.Stack;

/** The people of a story: its applicant and the staff of the first demo college. */
final class Cast {
  static final String SERVICE = "tve-duplicate";

  private final Stack stack;
  private final Organisation college;
  private final Roles roles;
  private final String iin;

  Cast(Stack stack, Organisation college, Roles roles, String iin) {
    this.stack = stack;
    this.college = college;
    this.roles = roles;
    this.iin = iin;
  }

  /** The applicant's. */
  String iin() {
    return iin;
  }

  Organisation college() {
    return college;
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

  /** Uploads a scan of the applicant's identity document and gives its id. */
  String scan() {
    var paper = "%PDF-1.7\n% an invented identity document\n%%EOF\n";
    return changing(applicant())
        .upload(
            url(Service.INTAKE)
                + "/attachments?service="
                + SERVICE
                + "&document=identity-document&name=identity.pdf",
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

  /** The form of the application: invented. */
  static Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("surname", "Демонстрациялық");
    form.put("name", "Өтініш");
    form.put("completionYear", 2019);
    form.put("specialty", "Есептеу техникасы және бағдарламалық қамтамасыз ету");
    form.put("reason", "lost");
    form.put("reasonText", "Құжат көшу кезінде жоғалды.");
    return form;
  }

  /** Words of the form that no event may carry. */
  List<String> secrets() {
    return List.of(iin, "Демонстрациялық", "көшу кезінде жоғалды");
  }
}
