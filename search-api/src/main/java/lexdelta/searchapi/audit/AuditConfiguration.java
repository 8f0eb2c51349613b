package lexdelta.searchapi.audit;

import java.time.Clock;
import lexdelta.searchapi.audit.jdbc.JdbcAuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of who did what. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditLog auditLog(JdbcClient jdbc, TransactionTemplate transaction) {
    return new JdbcAuditLog(jdbc, transaction);
  }

  @Bean
  Audit audit(AuditLog log, Clock clock) {
    return new Audit(log, clock);
  }
}
