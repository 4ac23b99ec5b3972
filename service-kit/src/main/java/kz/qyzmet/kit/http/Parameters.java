package kz.qyzmet.kit.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.kit.problem.Problem;

/**
 * Reads parameters of queries, paths and headers strictly: what has not the documented type is
 * refused with the parameter's name. The framework's own answer would be 404 without a name, and
 * {@code false} for whatever is not {@code true}.
 *
 * <p>A flag is taken as {@link Boolean}: of an absent {@code boolean} the framework says {@code 0},
 * which is refused.
 */
@Provider
public class Parameters implements ParamConverterProvider {
  private static final String WHOLE = "0, 1, 2 …";

  private static final Map<Class<?>, Form<?>> FORMS =
      Map.of(
          int.class, new Form<>(WHOLE, Integer::valueOf),
          Integer.class, new Form<>(WHOLE, Integer::valueOf),
          long.class, new Form<>(WHOLE, Long::valueOf),
          Long.class, new Form<>(WHOLE, Long::valueOf),
          Boolean.class, new Form<>("true, false", Parameters::flag),
          UUID.class, new Form<>("UUID", StrictScalars::uuid),
          LocalDate.class, new Form<>("YYYY-MM-DD", LocalDate::parse),
          Instant.class, new Form<>("YYYY-MM-DDThh:mm:ssZ", Instant::parse));

  /** How a type is written, in signs that every language shares, and its reading. */
  private record Form<T>(String expected, StrictScalars.Reading<T> reading) {}

  /** The refusal, 400, of a parameter that is not as documented. */
  public static Problem invalid(String parameter, String expected) {
    return Problem.of("invalid-parameter", 400)
        .fact("parameter", parameter)
        .fact("expected", expected)
        .error(parameter, "invalid-parameter", Map.of("expected", expected));
  }

  @Override
  @SuppressWarnings("unchecked") // The map has for each class a form of that class.
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    var form = (Form<T>) FORMS.get(rawType);
    return form == null ? null : new Strict<>(name(annotations), form);
  }

  private static String name(Annotation[] annotations) {
    for (var annotation : annotations) {
      switch (annotation) {
        case QueryParam query -> {
          return query.value();
        }
        case PathParam path -> {
          return path.value();
        }
        case HeaderParam header -> {
          return header.value();
        }
        default -> {
          // Says nothing of a name.
        }
      }
    }
    return "";
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Expected true or false");
    };
  }

  private record Strict<T>(String name, Form<T> form) implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      if (text == null) {
        return null;
      }
      try {
        return form.reading().of(text);
      } catch (DateTimeException | IllegalArgumentException other) {
        throw invalid(name, form.expected()).exception();
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
