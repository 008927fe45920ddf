package io.boussole.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Conditions that the library does not have. */
final class ArchitectureConditions {
    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> haveNoNameEndingIn(List<String> words) {
        return new ArchCondition<>("have no name ending in " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = words.stream().anyMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, !empty, type.getName() + " says nothing by its name"));
            }
        };
    }
}
