package lexdelta.crawler.record.jdbc;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings as JSON text, the form in which the record keeps them. Fields may be added to it, never
 * renamed: old rows stay as they are, and a list they lack is empty, a
 * number nought.
 */
final class ReadingJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private ReadingJson() {}

  static String write(Reading reading) {
    return JSON.writeValueAsString(reading);
  }

  /** What a document is called. */
  record Names(String citation, String heading) {
    static Names of(Reading reading) {
      return new Names(reading.citation(), reading.heading());
    }
  }

  /** The names in the beginning of a reading, cut anywhere; empty when they are not all in it. */
  static Optional<Names> names(String beginning) {
    @Nullable String citation = null;
    @Nullable String heading = null;
    try (JsonParser parser = JSON.createParser(beginning)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("citation")) {
          citation = parser.getString();
        } else if (name.equals("heading")) {
          heading = parser.getString();
        } else {
          parser.skipChildren();
        }
        if (citation != null && heading != null) {
          return Optional.of(new Names(citation, heading));
        }
      }
    } catch (JacksonException cutOff) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  static Reading read(String json) {
    return JSON.readValue(json, Reading.class);
  }
}
