package lexdelta.indexer;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the index, {@code lexdelta.index.*}.
 *
 * @param folder where the index lies; it may be deleted at any time and comes back from the record
 */
@ConfigurationProperties(value = "lexdelta.index", ignoreUnknownFields = false)
public record IndexerSettings(@DefaultValue("./lexdelta-data/index") Path folder) {}
