package lexdelta.crawler;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "lexdelta.crawler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("lexdelta.crawler.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publishersAreAskedByFetchOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..fetch..", "..guard..", "..replay..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "javax.net..", "org.apache.hc..", "com.sun.net.httpserver..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(.*Socket|URLConnection|HttpURLConnection)")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.nio\\.channels\\..*SocketChannel");

  @ArchTest
  static final ArchRule whatIsComparedIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(
              "lexdelta.crawler.record", "lexdelta.crawler.compare", "lexdelta.crawler.outline")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "lexdelta.crawler.record",
              "lexdelta.crawler.compare",
              "lexdelta.crawler.outline");

  @ArchTest
  static final ArchRule whatChangesMeanIsPlainJava =
      classes()
          .that()
          .resideInAPackage("lexdelta.crawler.meaning")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "lexdelta.crawler.record",
              "lexdelta.crawler.compare",
              "lexdelta.crawler.judge",
              "lexdelta.crawler.outline",
              "lexdelta.crawler.pending",
              "lexdelta.crawler.meaning");

  @ArchTest
  static final ArchRule citationsAreReadFromTheirWordsAlone =
      classes()
          .that()
          .resideInAPackage("lexdelta.crawler.citation")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "lexdelta.crawler.citation");

  @ArchTest
  static final ArchRule whoCitesWhomFollowsFromTheRecord =
      classes()
          .that()
          .resideInAPackage("lexdelta.crawler.citator")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "lexdelta.crawler.record",
              "lexdelta.crawler.outline",
              "lexdelta.crawler.citation",
              "lexdelta.crawler.citator");

  @ArchTest
  static final ArchRule whatMadeAChangeFollowsFromTheRecord =
      classes()
          .that()
          .resideInAPackage("lexdelta.crawler.amendment")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "lexdelta.crawler.record", "lexdelta.crawler.amendment");

  @ArchTest
  static final ArchRule readersKnowNeitherNetworkNorArchiveNorDatabase =
      noClasses()
          .that()
          .resideInAPackage("..crawler.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..crawler.fetch..",
              "..crawler.archive..",
              "..crawler.watch..",
              "..crawler.record.jdbc..",
              "java.sql..");

  @ArchTest
  static final ArchRule springStaysInConfigurationInTheJobAndBehindThePorts =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Settings")
          .and()
          .resideOutsideOfPackages(
              "..crawler.step..",
              "..crawler.watch..",
              "..crawler.record.jdbc..",
              "..coverage.jdbc..",
              "..standing.jdbc..",
              "..citator.jdbc..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework..")
                  .and(not(resideInAPackage("org.springframework.util.unit.."))));
}
