package io.boussole.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.boussole.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.boussole.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule SOURCES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("io.boussole.metrics.source..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.boussole.metrics.source..",
                    "java..",
                    "javax.crypto..",
                    "javax.xml.stream..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.core..")
            .because("who sends and what it is about is decided without a framework");
}
