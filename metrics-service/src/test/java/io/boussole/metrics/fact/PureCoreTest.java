package io.boussole.metrics.fact;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "io.boussole.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class PureCoreTest {
    @ArchTest
    static final ArchRule FACTS_DEPEND_ON_NOTHING = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.boussole.metrics.fact")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.boussole.metrics.fact")
            .because("what decides the figures must be readable and testable alone");

    @ArchTest
    static final ArchRule DECODING_DEPENDS_ON_FACTS_ONLY = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.boussole.metrics.decoding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "com.jayway.jsonpath..",
                    "com.google.re2j..",
                    "io.boussole.metrics.fact",
                    "io.boussole.metrics.decoding..")
            .because("the same body must always decode to the same result");
}
