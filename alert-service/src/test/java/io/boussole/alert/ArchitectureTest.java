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
                    "org.apache.commons.statistics..",
                    "io.boussole.calendar..",
                    "io.boussole.alert.evaluation..",
                    "io.boussole.alert.statistics..")
            .because("a judgement must be the same wherever it is computed");
}
