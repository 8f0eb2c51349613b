package lexdelta.searchapi.web;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.door.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the endpoints under {@code /api/} are, as OpenAPI 3.1 says it, without words. */
final class OpenApiOfCode {
  private final JsonMapper json;
  private final ObjectNode document;
  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  OpenApiOfCode(JsonMapper json) {
    this.json = json;
    this.document = json.createObjectNode();
  }

  ObjectNode document() {
    document.put("openapi", "3.1.1");
    document.putObject("info").put("title", "Lexdelta").put("version", "1").put("description", "");
    ObjectNode paths = document.putObject("paths");
    Map<String, Map<String, ObjectNode>> sorted = new TreeMap<>();
    endpoints()
        .forEach(it ->
            sorted
                .computeIfAbsent(it.path(), _ -> new TreeMap<>())
                .put(it.method(), operation(it)));
    sorted.forEach((path, operations) -> {
      ObjectNode item = paths.putObject(path);
      operations.forEach(item::set);
    });
    ObjectNode components = document.putObject("components");
    ObjectNode named = components.putObject("schemas");
    problem(named);
    schemas.forEach(named::set);
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "");
    document.putArray("security").addObject().putArray("token");
    return document;
  }

  private record Endpoint(String path, String method, Method does) {}

  private static Stream<Endpoint> endpoints() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents("lexdelta.searchapi").stream()
        .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(OpenApiOfCode::endpoints)
        .filter(it -> it.path().startsWith("/api/"));
  }

  private static Stream<Endpoint> endpoints(Method method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .stream()
        .flatMap(mapping ->
            Arrays.stream(mapping.path())
                .map(path ->
                    new Endpoint(
                        path.replace("{*", "{"),
                        mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT),
                        method)));
  }

  private ObjectNode operation(Endpoint endpoint) {
    ObjectNode operation = json.createObjectNode();
    operation.put("summary", "");
    Deed deed = deed(endpoint);
    deed.scope().ifPresent(scope -> operation.put("x-token-scope", scope.slug()));
    ArrayNode parameters = json.createArrayNode();
    for (Parameter parameter : endpoint.does().getParameters()) {
      parameters(parameter, endpoint, parameters);
    }
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    Arrays.stream(endpoint.does().getParameters())
        .filter(it -> it.isAnnotationPresent(RequestBody.class))
        .findFirst()
        .ifPresent(body -> {
          ObjectNode content = operation.putObject("requestBody").put("required", true);
          content(content, "application/json", schema(body.getParameterizedType()));
        });
    responses(endpoint, operation.putObject("responses"));
    return operation;
  }

  private static Deed deed(Endpoint endpoint) {
    return Rights.table().rows().stream()
        .filter(row ->
            row.method().equalsIgnoreCase(endpoint.method())
                && row.pattern().toString().replace("{*", "{").equals(endpoint.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No row of Rights for " + endpoint.path()))
        .deed();
  }

  private void parameters(Parameter parameter, Endpoint endpoint, ArrayNode all) {
    if (parameter.isAnnotationPresent(PathVariable.class)) {
      parameter(all, parameter.getName(), "path", true, string());
    } else if (MultiValueMap.class.isAssignableFrom(parameter.getType())) {
      named(endpoint).stream()
          .sorted(Comparator.comparing((String it) -> !it.equals("q")).thenComparing(it -> it))
          .forEach(name -> parameter(all, name, "query", name.equals("q"), string()));
    } else if (parameter.isAnnotationPresent(RequestParam.class)) {
      RequestParam annotation = parameter.getAnnotation(RequestParam.class);
      ObjectNode schema = string();
      boolean optional =
          !annotation
              .defaultValue()
              .equals(org.springframework.web.bind.annotation.ValueConstants.DEFAULT_NONE);
      if (optional && !annotation.defaultValue().isEmpty()) {
        schema.put("default", annotation.defaultValue());
      }
      parameter(all, parameter.getName(), "query", !optional, schema);
    }
  }

  /** The names that an endpoint reads itself stand in its {@code PARAMETERS}. */
  private static Set<String> named(Endpoint endpoint) {
    try {
      Field names = endpoint.does().getDeclaringClass().getDeclaredField("PARAMETERS");
      names.setAccessible(true);
      Set<String> all = new java.util.TreeSet<>();
      ((Set<?>) names.get(null)).forEach(it -> all.add((String) it));
      return all;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void parameter(
      ArrayNode all, String name, String in, boolean required, ObjectNode schema) {
    ObjectNode parameter = all.addObject();
    parameter.put("name", name).put("in", in).put("required", required).put("description", "");
    parameter.set("schema", schema);
  }

  private void responses(Endpoint endpoint, ObjectNode responses) {
    Type returned = endpoint.does().getGenericReturnType();
    boolean entity =
        returned instanceof ParameterizedType type && type.getRawType() == ResponseEntity.class;
    Type body = entity ? ((ParameterizedType) returned).getActualTypeArguments()[0] : returned;
    if (body == Void.class) {
      responses.putObject("204").put("description", "Done.");
    } else {
      boolean made = entity && endpoint.method().equals("post");
      ObjectNode good = responses.putObject(made ? "201" : "200").put("description", "The answer.");
      content(good, media(endpoint), schema(body));
    }
    ObjectNode bad = responses.putObject("default").put("description", "A problem, RFC 9457.");
    content(bad, "application/problem+json", reference("Problem"));
  }

  private static String media(Endpoint endpoint) {
    String[] produces =
        AnnotatedElementUtils.findMergedAnnotation(endpoint.does(), RequestMapping.class)
            .produces();
    return produces.length == 0 ? "application/json" : produces[0];
  }

  private static void content(ObjectNode to, String media, ObjectNode schema) {
    to.putObject("content").putObject(media).set("schema", schema);
  }

  private void problem(ObjectNode named) {
    ObjectNode problem = named.putObject("Problem").put("type", "object").put("description", "");
    ObjectNode properties = problem.putObject("properties");
    for (String name :
        List.of("type", "title", "detail", "instance", "parameter", "pointer", "suggestion")) {
      properties.putObject(name).put("type", "string");
    }
    for (String name : List.of("status", "position")) {
      properties.putObject(name).put("type", "integer");
    }
    problem.putArray("required").add("type").add("title").add("status");
  }

  private ObjectNode schema(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      default -> json.createObjectNode();
    };
  }

  private ObjectNode generic(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (raw == Optional.class) {
      return nullable(schema(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = json.createObjectNode().put("type", "object");
      map.set("additionalProperties", schema(arguments[1]));
      return map;
    }
    if (Collection.class.isAssignableFrom(raw)) {
      ObjectNode list = json.createObjectNode().put("type", "array");
      list.set("items", schema(arguments[0]));
      return list;
    }
    return json.createObjectNode();
  }

  private ObjectNode plain(Class<?> type) {
    if (type.isEnum()) {
      ObjectNode named = string();
      ArrayNode values = named.putArray("enum");
      Arrays.stream(type.getEnumConstants()).forEach(it -> values.add(((Enum<?>) it).name()));
      return named;
    }
    if (type.isRecord()) {
      return reference(record(type));
    }
    return switch (type.getName()) {
      case "java.lang.String" -> string();
      case "int", "long", "java.lang.Integer", "java.lang.Long" ->
          json.createObjectNode().put("type", "integer");
      case "float", "double", "java.lang.Double" -> json.createObjectNode().put("type", "number");
      case "boolean", "java.lang.Boolean" -> json.createObjectNode().put("type", "boolean");
      default -> other(type);
    };
  }

  private ObjectNode other(Class<?> type) {
    if (type == LocalDate.class) {
      return string().put("format", "date");
    }
    if (type == Instant.class) {
      return string().put("format", "date-time");
    }
    if (type == URI.class) {
      return string().put("format", "uri-reference");
    }
    if (type == Duration.class) {
      return string().put("format", "duration");
    }
    return json.createObjectNode();
  }

  private String record(Class<?> type) {
    String name =
        type.getEnclosingClass() == null
            ? type.getSimpleName()
            : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    if (schemas.containsKey(name)) {
      return name;
    }
    ObjectNode schema = json.createObjectNode().put("type", "object");
    schemas.put(name, schema);
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = json.createArrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = schema(component.getGenericType());
      boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      properties.set(component.getName(), absent ? nullable(property) : property);
      required.add(component.getName());
    }
    schema.set("required", required);
    return name;
  }

  private ObjectNode nullable(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (type.isString()) {
      String plain = type.asString();
      schema.putArray("type").add(plain).add("null");
      return schema;
    }
    ObjectNode either = json.createObjectNode();
    ArrayNode any = either.putArray("anyOf");
    any.add(schema);
    any.addObject().put("type", "null");
    return either;
  }

  private ObjectNode string() {
    return json.createObjectNode().put("type", "string");
  }

  private ObjectNode reference(String name) {
    return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }
}
