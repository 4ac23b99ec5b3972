package kz.qyzmet.college.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.college.registry.domain.OutboundRegistry;
import kz.qyzmet.college.registry.usecase.OutboundRegistries.Waiting;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registries as JSON; absent values are left out. */
@ApplicationScoped
class RegistryViews {
  /** Rules, item 41, of the way there: one stays, one goes with the papers. */
  private static final int COPIES = 2;

  private final OrganisationDirectory organisations;
  private final Branches branches;
  private final Passports passports;
  private final ObjectMapper json;

  RegistryViews(
      OrganisationDirectory organisations,
      Branches branches,
      Passports passports,
      ObjectMapper json) {
    this.organisations = organisations;
    this.branches = branches;
    this.passports = passports;
    this.json = json;
  }

  @Schema(description = "A branch of the Corporation")
  record BranchView(String code, LocalizedText name, LocalizedText address) {}

  @Schema(description = "What waits for a registry, by branch")
  record Open(List<OpenItem> items) {}

  @Schema(description = "How many answers wait for a branch")
  record OpenItem(BranchView branch, int results) {}

  @Schema(description = "With whom a registry left")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RunView(
      @Schema(enumeration = {"courier", "post"}) String carrier,
      String trackingNumber,
      OffsetDateTime at,
      @Schema(description = "Code of the person") String by) {}

  @Schema(description = "One answer: a result, or a motivated refusal on paper")
  record LineView(
      @Schema(description = "Its place, from 1") int line,
      UUID id,
      String number,
      LocalizedText service,
      @Schema(description = "Whether the run took it along") boolean left) {}

  @Schema(description = "A registry: what its sheet says, of which there are two copies")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutboundRegistryView(
      @Schema(
              description = "Organisation, day, and which registry of that day it is",
              examples = "karaganda-polytechnic-2026-03-05-1")
          String number,
      @Schema(enumeration = {"closed", "dispatched"}) String state,
      LocalizedText organisation,
      BranchView branch,
      OffsetDateTime closedAt,
      @Schema(description = "Code of the person") String closedBy,
      @Schema(description = "Absent until it has left") RunView run,
      int copies,
      @Schema(description = "Absent in a list") List<LineView> lines) {}

  @Schema(description = "A page of registries, the newest first")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutboundRegistries(
      List<OutboundRegistryView> items,
      @Schema(description = "Cursor of the page after, absent on the last") String next) {}

  Open open(List<Waiting> waiting) {
    var byBranch =
        waiting.stream()
            .collect(Collectors.groupingBy(Waiting::branch, TreeMap::new, Collectors.counting()));
    return new Open(
        byBranch.entrySet().stream()
            .map(each -> new OpenItem(branch(each.getKey()), each.getValue().intValue()))
            .toList());
  }

  OutboundRegistryView item(OutboundRegistry registry) {
    return view(registry, null);
  }

  OutboundRegistryView view(OutboundRegistry registry) {
    return view(registry, registry.lines().stream().map(this::line).toList());
  }

  private OutboundRegistryView view(OutboundRegistry registry, List<LineView> lines) {
    var own = organisations.find(registry.organisation()).orElseThrow();
    return new OutboundRegistryView(
        registry.number(),
        registry.run().isPresent() ? "dispatched" : "closed",
        own.name(),
        branch(registry.branch()),
        at(registry.closedAt(), own.zone()),
        registry.closedBy(),
        registry
            .run()
            .map(
                run ->
                    new RunView(
                        run.carrier(),
                        run.trackingNumber().orElse(null),
                        at(run.at(), own.zone()),
                        run.by()))
            .orElse(null),
        COPIES,
        lines);
  }

  private LineView line(OutboundRegistry.Line line) {
    return new LineView(
        line.line(),
        line.application(),
        line.number(),
        passports.find(line.service()).orElseThrow().name(),
        line.left());
  }

  private BranchView branch(String code) {
    var branch = branches.find(code).orElseThrow();
    return new BranchView(code, branch.name(), branch.address());
  }

  /** What is stored under the key and sent. */
  StoredAnswer answer(int status, OutboundRegistry registry) {
    try {
      return new StoredAnswer(
          status,
          Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(view(registry)));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }

  private static OffsetDateTime at(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
