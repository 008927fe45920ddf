package io.boussole.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.boussole.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.boussole.alert", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule THE_CORE_IS_PURE = classes()
            .that()
            .resideInAnyPackage("io.boussole.alert.evaluation..", "io.boussole.alert.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.numbers..",
                    "org.apache.commons.rng..",
                    "org.apache.commons.statistics..",
                    "io.boussole.calendar..",
                    "io.boussole.alert.evaluation..",
                    "io.boussole.alert.statistics..")
            .because("a judgement must be the same wherever it is computed");

    @ArchTest
    static final ArchRule WHAT_WATCHES_FIND_IS_PURE = classes()
            .that()
            .resideInAPackage("io.boussole.alert.watch.finding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "io.boussole.calendar..",
                    "io.boussole.contracts..",
                    "io.boussole.alert.defaults..",
                    "io.boussole.alert.evaluation..",
                    "io.boussole.alert.source..",
                    "io.boussole.alert.statistics..",
                    "io.boussole.alert.watch.finding..")
            .because("the same plan, observations, calendar and moment must give the same finding");
}
