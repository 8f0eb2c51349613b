package lexdelta.searchapi.control;

import java.time.Clock;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.watch.SnapshotVerification;
import lexdelta.crawler.watch.Trials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.evidence.Evidence;
import lexdelta.searchapi.signin.Links;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What commands may ask for besides rounds and the index. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

  @Bean
  Evidence evidence(
      Versions versions,
      Snapshots snapshots,
      Checks checks,
      StandingOnDay standing,
      Archive archive,
      Clock clock) {
    return new Evidence(new Evidence.Ports(versions, snapshots, checks, standing), archive, clock);
  }

  @Bean
  Entrances entrances(People people, Links links) {
    return new Entrances(people, links);
  }

  @Bean
  SourceTests sourceTests(KnownSources known, Trials trials) {
    return new SourceTests(known, trials);
  }

  @Bean
  Proofs proofs(SnapshotVerification verification, Evidence evidence) {
    return new Proofs(verification, evidence);
  }
}
