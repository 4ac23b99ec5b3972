package kz.qyzmet.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the OpenAPI document what {@link ProblemMappers} does: every refusal of every endpoint is
 * a problem (RFC 9457). Adds the refusals that follow from an operation's parameters. While the
 * service is built: at its start it took a tenth of the main thread's time.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemDocuments implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final String FAULT = "FieldFault";
  private static final String TO_SCHEMA = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(FAULT, fault()).addSchema(PROBLEM, problem());
    operations(document).forEach(ProblemDocuments::addRefusals);
    operations(document)
        .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
        .filter(answer -> isRefusal(answer.getKey()))
        .map(answer -> shared(document, answer.getValue()))
        .forEach(ProblemDocuments::describe);
  }

  private static Stream<Operation> operations(OpenAPI document) {
    return Optional.ofNullable(document.getPaths()).stream()
        .flatMap(paths -> paths.getPathItems().values().stream())
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream());
  }

  private static boolean isRefusal(String code) {
    return code.startsWith("4") || code.startsWith("5");
  }

  /** The answer itself, or the shared one that it points to. */
  private static APIResponse shared(OpenAPI document, APIResponse answer) {
    if (answer.getRef() == null) {
      return answer;
    }
    var name = answer.getRef().substring(answer.getRef().lastIndexOf('/') + 1);
    return document.getComponents().getResponses().get(name);
  }

  private static void describe(APIResponse answer) {
    answer.setContent(
        OASFactory.createContent()
            .addMediaType(
                ProblemAnswers.MEDIA_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(TO_SCHEMA + PROBLEM))));
  }

  private static void addRefusals(Operation operation) {
    var parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
    if (!parameters.isEmpty() || operation.getRequestBody() != null) {
      add(operation, "400", "Malformed: the body, a header or a parameter");
    }
    if (parameters.stream().anyMatch(parameter -> parameter.getIn() == In.PATH)) {
      add(operation, "404", "It does not exist, or it is not yours");
    }
    if (parameters.stream().anyMatch(ProblemDocuments::isKey)) {
      add(operation, "422", "A rule is broken, or the key belongs to another request");
    }
  }

  private static boolean isKey(Parameter parameter) {
    return parameter.getIn() == In.HEADER && "Idempotency-Key".equals(parameter.getName());
  }

  private static void add(Operation operation, String code, String description) {
    var answers = operation.getResponses();
    if (answers.getAPIResponse(code) == null) {
      answers.addAPIResponse(code, OASFactory.createAPIResponse().description(description));
    }
  }

  private static Schema problem() {
    return object("Every refusal (RFC 9457)")
        .addProperty("type", text("Stable; urn:qyzmet:problem: and the problem's code"))
        .addProperty("title", text("In the caller's language"))
        .addProperty(
            "status", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
        .addProperty("detail", text("What was expected, but what is; in the caller's language"))
        .addProperty("correlationId", text("The request's number, for questions"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The fields and parameters at fault; absent where none is")
                .items(OASFactory.createSchema().ref(TO_SCHEMA + FAULT)))
        .required(List.of("type", "title", "status", "correlationId"));
  }

  private static Schema fault() {
    return object("A field or parameter at fault")
        .addProperty("field", text("Path from the body's root, or the parameter's name"))
        .addProperty("code", text("Stable"))
        .addProperty("message", text("In the caller's language"))
        .required(List.of("field", "code", "message"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
