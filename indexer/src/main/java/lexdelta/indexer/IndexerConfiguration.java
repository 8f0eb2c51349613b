package lexdelta.indexer;

import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.step.WorkStep;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.catchup.MeaningCatchUp;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.indexer.meaning.Meaning;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexer's beans, in the order data flows: the log, through the catch-up, into the index. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IndexerSettings.class, MeaningSettings.class})
public class IndexerConfiguration {

  @Bean(destroyMethod = "close")
  Meaning meaning(MeaningSettings settings) {
    return settings.enabled()
        ? Meaning.inProcess(settings.folder())
        : Meaning.none("meaning is switched off");
  }

  @Bean(destroyMethod = "close")
  LuceneIndex luceneIndex(IndexerSettings settings, Meaning meaning) {
    return LuceneIndex.open(settings.folder(), meaning);
  }

  /** Not a step of a job: nothing may wait for it. */
  @Bean(initMethod = "start", destroyMethod = "close")
  MeaningCatchUp meaningCatchUp(LuceneIndex index, Meaning meaning) {
    return new MeaningCatchUp(index, meaning);
  }

  @Bean
  IndexCatchUp indexCatchUp(Changes changes, Versions versions, LuceneIndex index) {
    return new IndexCatchUp(changes, versions, index);
  }

  /** The index's own commit is the transaction. */
  @Bean
  Step indexStep(JobRepository jobs, IndexCatchUp catchUp) {
    return WorkStep.of("index", jobs, () -> catchUp.catchUp(Progress.NONE));
  }
}
