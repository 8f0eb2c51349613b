package lexdelta.searchapi.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API described for programs: OpenAPI 3.1. A test holds it equal to the endpoints. */
@RestController
final class OpenApi {

  @GetMapping(value = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource("openapi.json", OpenApi.class);
  }
}
