package lexdelta.crawler;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bytes of publishers are kept.
 *
 * @param folder of the WARC files
 */
@ConfigurationProperties(prefix = "lexdelta.archive", ignoreUnknownFields = false)
public record ArchiveSettings(@DefaultValue("lexdelta-data/archive") String folder) {}
