package lexdelta.indexer;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of meaning, {@code lexdelta.meaning.*}.
 *
 * @param enabled whether questions are ranked by meaning beside words; reading the passages takes a
 *     processor some minutes after the first watch, and about 500 bytes of memory a passage
 * @param folder where the vectors lie; it may be deleted while the service is stopped, and they are
 *     computed again
 */
@ConfigurationProperties(value = "lexdelta.meaning", ignoreUnknownFields = false)
public record MeaningSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("./lexdelta-data/meaning") Path folder) {}
