package lexdelta.searchapi.coverage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of statements, {@code lexdelta.statement.*}.
 *
 * @param folder where the key lies that signs them, {@code statement-key.pem}; it is made when it is
 *     first needed
 */
@ConfigurationProperties(value = "lexdelta.statement", ignoreUnknownFields = false)
public record StatementSettings(@DefaultValue("./lexdelta-data") Path folder) {}
