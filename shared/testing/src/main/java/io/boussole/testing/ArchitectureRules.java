package io.boussole.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How a service is built, checked. A service's test takes them in with {@code ArchTests.in(ArchitectureRules.class)}. */
public final class ArchitectureRules {
    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Util", "Utils", "Helper", "Manager", "Processor", "Dto");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .because("a constructor shows what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule RESOURCE_METHODS_ARE_PUBLIC = methods()
            .that(DescribedPredicate.describe("answer HTTP", ArchitectureRules::answersHttp))
            .should()
            .bePublic()
            .because("others answer 404 while the OpenAPI document still lists them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .haveRawReturnType(are(DescribedPredicate.describe("entities", type -> type.isAnnotatedWith(Entity.class))))
            .because("what is stored and what is promised change at different times")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_IS_GIVEN = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to set the clock");

    @ArchTest
    static final ArchRule RESOURCES_HOLD_NO_TRANSACTION = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is a decision of the feature")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(ArchitectureConditions.haveNoNameEndingIn(EMPTY_WORDS))
            .because("a class is named for what it does");

    @ArchTest
    static final ArchRule REST_IS_OUTERMOST = noClasses()
            .that(are(resideInAPackage("io.boussole..")))
            .and()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.boussole.(*)..rest..")
            .because("dependencies point inward")
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    private static boolean answersHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }
}
