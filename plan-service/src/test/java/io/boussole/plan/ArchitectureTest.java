package io.boussole.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.boussole.testing.ArchitectureRules;

@AnalyzeClasses(packagesOf = PlanApi.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests COMMON = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule DOCUMENT_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.boussole.plan.document..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "io.boussole.plan.document..")
            .because("what a plan says does not depend on how it is stored or sent");

    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("io.boussole.plan.findings..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.numbers..",
                    "io.boussole.http",
                    "io.boussole.plan.arithmetic..",
                    "io.boussole.plan.schedule..",
                    "io.boussole.plan.document..",
                    "io.boussole.plan.findings..",
                    "io.boussole.plan.schedule")
            .because("a plan can be judged where there is no server");

    @ArchTest
    static final ArchRule ARITHMETIC_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.boussole.plan.arithmetic..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.numbers.fraction",
                    "org.apache.commons.statistics.distribution",
                    "io.boussole.http",
                    "io.boussole.calendar",
                    "io.boussole.plan.document..",
                    "io.boussole.plan.schedule..",
                    "io.boussole.plan.arithmetic..")
            .because("a figure can be recomputed where there is no server");
}
