package kz.qyzmet.college.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Absence;
import kz.qyzmet.contracts.organisation.Department;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own organisation. */
@Path("/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
public class OrganisationResource {

  private final OrganisationDirectory organisations;
  private final Caller caller;

  OrganisationResource(OrganisationDirectory organisations, Caller caller) {
    this.organisations = organisations;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Role.Name.CLERK,
    Role.Name.DIRECTOR,
    Role.Name.EXECUTOR,
    Role.Name.STUDY_DEPARTMENT,
    Role.Name.MANAGEMENT,
    Role.Name.COMMISSION
  })
  @Operation(
      operationId = "organisation",
      summary = "The caller's organisation: hours, people in roles, pickup places")
  public OrganisationView own() {
    return caller
        .organisation()
        .flatMap(organisations::find)
        .map(OrganisationView::of)
        .orElseThrow(() -> Problem.of("not-found", 404).exception());
  }

  @Schema(description = "An organisation")
  record OrganisationView(
      String code,
      String bin,
      LocalizedText name,
      LocalizedText address,
      String zone,
      String locality,
      Map<DayOfWeek, List<String>> hours,
      List<Department> departments,
      List<PersonView> people,
      Set<String> services,
      List<PickupPlace> pickups) {

    static OrganisationView of(Organisation one) {
      return new OrganisationView(
          one.code(),
          one.bin(),
          one.name(),
          one.address(),
          one.zone().getId(),
          one.locality(),
          one.hours().weekly().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      day ->
                          day.getValue().stream()
                              .map(open -> open.from() + "-" + open.to())
                              .toList(),
                      (first, _) -> first,
                      TreeMap::new)),
          one.departments(),
          one.people().stream().map(PersonView::of).toList(),
          new TreeSet<>(one.services()),
          one.pickups());
    }
  }

  @Schema(description = "A member of the staff")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PersonView(
      String code, String name, Set<String> roles, String department, List<Absence> absences) {

    static PersonView of(Person person) {
      return new PersonView(
          person.code(),
          person.name(),
          new TreeSet<>(person.roles()),
          person.department().orElse(null),
          person.absences());
    }
  }
}
