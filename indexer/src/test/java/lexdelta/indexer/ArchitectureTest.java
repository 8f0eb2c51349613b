package lexdelta.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "lexdelta.indexer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule languageAndPassagesArePlainJava =
      classes()
          .that()
          .resideInAnyPackage("..query..", "..passage..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "lexdelta.indexer.query..",
              "lexdelta.indexer.passage..",
              "lexdelta.crawler.record..",
              "lexdelta.crawler.outline..",
              "lexdelta.crawler.citation..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("lexdelta.indexer.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyWhatTheCrawlerPublishesIsImported =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to the crawler but are not published by it",
                  (JavaClass c) ->
                      c.getPackageName().startsWith("lexdelta.crawler")
                          && !c.getPackageName()
                              .matches(
                                  "lexdelta\\.crawler\\.(record|citation|outline|redline|compare|meaning|step)")));

  @ArchTest
  static final ArchRule laterModulesAreNotKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("lexdelta.alerts..", "lexdelta.searchapi..");

  @ArchTest
  static final ArchRule springStaysInConfigurationAndSettings =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Settings")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule luceneStaysInTheIndex =
      noClasses()
          .that()
          .resideOutsideOfPackage("lexdelta.indexer.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");
}
