package lexdelta.searchapi.checklists;

import java.time.Clock;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Touches;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of checklists and templates. */
@Configuration(proxyBeanMethods = false)
class ChecklistsConfiguration {
  @Bean
  ChecklistDesk checklistDesk(
      Checklists checklists,
      Touches touches,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    return new ChecklistDesk(checklists, touches, audit, transaction, clock);
  }

  @Bean
  @Order(5)
  Belongings ownedChecklists(Checklists checklists) {
    return new OwnedChecklists(checklists);
  }
}
