package org.daybook;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What Modulith cannot say. */
@AnalyzeClasses(packages = "org.daybook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] OTHER_FOLDERS = {
        "org.daybook.warehouse..", "org.daybook.reports..", "org.daybook.scheduler.."
    };

    @ArchTest
    static final ArchRule onlyTablesTouchJdbc = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .resideOutsideOfPackages(OTHER_FOLDERS)
            .and()
            .resideOutsideOfPackages("org.daybook", "org.daybook.database")
            .should()
            .callMethodWhere(target(owner(belongToAnyOf(
                    java.sql.Statement.class,
                    java.sql.PreparedStatement.class,
                    org.springframework.jdbc.core.simple.JdbcClient.StatementSpec.class))))
            .because("SQL has one place per table");

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            // Quartz tells its times by them.
            .that()
            .doNotHaveFullyQualifiedName("org.daybook.reporting.beat.BeatWatch")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule noFieldInjection = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule fewCollaborators = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(OTHER_FOLDERS)
            .should(SmallShapes.haveAtMostFiveCollaborators());

    @ArchTest
    static final ArchRule noBooleanParameters = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.daybook.*")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(OTHER_FOLDERS)
            .should(SmallShapes.haveNoBooleanParameter());

    @ArchTest
    static final ArchRule callsGoDownward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("org.daybook.cli..")
            .layer("demo")
            .definedBy("org.daybook.demo..")
            .layer("imports")
            .definedBy("org.daybook.imports..")
            .layer("orders")
            .definedBy("org.daybook.orders..")
            .layer("ledger")
            .definedBy("org.daybook.ledger..")
            .layer("master data")
            .definedBy(
                    "org.daybook.catalog..",
                    "org.daybook.customers..",
                    "org.daybook.stock..",
                    "org.daybook.promotions..")
            .layer("settings")
            .definedBy("org.daybook.settings..")
            .layer("money")
            .definedBy("org.daybook.money..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("imports")
            .mayOnlyBeAccessedByLayers("cli", "demo")
            .whereLayer("orders")
            .mayOnlyBeAccessedByLayers("cli", "demo", "imports")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("cli", "demo", "imports", "orders")
            .whereLayer("master data")
            .mayOnlyBeAccessedByLayers("cli", "demo", "imports", "orders", "ledger")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("cli", "demo", "imports", "orders", "ledger", "master data");

    @ArchTest
    static final ArchRule moneyKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("org.daybook.money")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.daybook.money", "org.jspecify..", "org.springframework.modulith");

    @Test
    void sparkIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.apache.spark.sql.SparkSession"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
