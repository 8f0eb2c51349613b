package lexdelta.crawler.record.jdbc;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import lexdelta.crawler.record.Reading;
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

  static Reading read(String json) {
    return JSON.readValue(json, Reading.class);
  }
}
