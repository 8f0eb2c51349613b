package lexdelta.searchapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import lexdelta.searchapi.assembly.LexdeltaApplication;
import lexdelta.searchapi.assembly.Parts;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "lexdelta", importOptions = MainClasses.class)
class StructureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("lexdelta.searchapi.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule inboundHttpLivesOnlyHere =
      noClasses()
          .that()
          .resideOutsideOfPackages("lexdelta.searchapi..", "lexdelta.crawler.replay..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.boot.webmvc..",
              "jakarta.servlet..",
              "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule controllersAreSeenByNobody =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule partsAreNamedAsTheStartLooksForThem =
      classes()
          .that()
          .resideInAPackage(Parts.PACKAGE + "..")
          .and()
          .areMetaAnnotatedWith(Component.class)
          .and()
          .doNotBelongToAnyOf(LexdeltaApplication.class)
          .should()
          .haveNameMatching(".*(" + String.join("|", Parts.NAMES) + ")");

  @ArchTest
  static final ArchRule pagesKnowPortsNotWhatIsBehindThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              "lexdelta.searchapi.comparisons..",
              "lexdelta.searchapi.coverage..",
              "lexdelta.searchapi.documents..",
              "lexdelta.searchapi.search..",
              "lexdelta.searchapi.sources..",
              "lexdelta.searchapi.standing..",
              "lexdelta.searchapi.subscriptions..",
              "lexdelta.searchapi.web..",
              "lexdelta.searchapi.problems..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..jdbc..", "java.sql..", "org.apache.lucene..", "lexdelta.crawler.source..");
}
