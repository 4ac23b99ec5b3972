package kz.qyzmet.kit.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address has, for the header {@code Allow} of a 405 (RFC 9110, section 15.5.6):
 * the framework's own answer leaves it out. Read once from the resources' annotations.
 */
@ApplicationScoped
class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private record Endpoint(Pattern path, String method) {}

  private final BeanManager beans;
  private List<Endpoint> endpoints = List.of();

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  @PostConstruct
  void read() {
    endpoints =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(each -> of(type, each)))
            .toList();
  }

  private static Stream<Endpoint> of(Class<?> resource, Method method) {
    var below = method.getAnnotation(Path.class);
    var path =
        pattern(
            resource.getAnnotation(Path.class).value()
                + "/"
                + (below == null ? "" : below.value()));
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> new Endpoint(path, verb.value()));
  }

  private static Pattern pattern(String template) {
    var segments =
        Arrays.stream(template.split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> PARAMETER.matcher(segment).find() ? "[^/]+" : Pattern.quote(segment))
            .collect(Collectors.joining("/"));
    return Pattern.compile("/*" + segments + "/*");
  }

  /**
   * The methods of an address.
   *
   * @param path as {@code UriInfo} gives it
   * @return in the alphabet's order; what answers GET answers HEAD, and everything OPTIONS
   */
  Set<String> at(String path) {
    Set<String> methods = new TreeSet<>();
    endpoints.stream()
        .filter(endpoint -> endpoint.path().matcher(path).matches())
        .forEach(endpoint -> methods.add(endpoint.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }
}
