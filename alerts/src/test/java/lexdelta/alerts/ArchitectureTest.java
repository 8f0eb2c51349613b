package lexdelta.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "lexdelta.alerts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("lexdelta.alerts.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingKnowsTheWiring =
      noClasses()
          .that()
          .resideInAPackage("lexdelta.alerts.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("lexdelta.alerts");

  @ArchTest
  static final ArchRule springIsForTheWiringAndForTheTables =
      noClasses()
          .that()
          .resideOutsideOfPackages("lexdelta.alerts", "..jdbc")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule luceneIsOfTheIndexerOnly =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyDeliveryReachesOut =
      noClasses()
          .that()
          .resideOutsideOfPackage("lexdelta.alerts.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.mail..",
              "java.net.http..",
              "javax.net..",
              "org.eclipse.angus..",
              "org.apache.hc..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket");

  @ArchTest
  static final ArchRule ofOtherModulesOnlyWhatIsPublished =
      classes()
          .should()
          .onlyDependOnClassesThat(
              new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are published") {
                @Override
                public boolean test(JavaClass type) {
                  String name = type.getPackageName();
                  return !name.startsWith("lexdelta.crawler")
                          && !name.startsWith("lexdelta.indexer")
                      || name.matches(
                          "lexdelta\\.crawler\\.(amendment|guard|record|coverage|citation|redline|compare|meaning|outline|pending|source|standing|step)"
                              + "|lexdelta\\.indexer\\.(index|query)")
                      || type.getFullName().equals("lexdelta.crawler.record.jdbc.Padding");
                }
              });
}
