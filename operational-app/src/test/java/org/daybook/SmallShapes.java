package org.daybook;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions on signatures. */
final class SmallShapes {

    private static final int MOST_COLLABORATORS = 5;

    private SmallShapes() {}

    /** Collaborators are our own classes and beans; values that a class is made of do not count. */
    static ArchCondition<JavaConstructor> haveAtMostFiveCollaborators() {
        return new ArchCondition<>("have at most five collaborators") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                boolean isBean = constructor.getOwner().isMetaAnnotatedWith("org.springframework.stereotype.Component");
                if (isBean && constructor.getRawParameterTypes().size() > MOST_COLLABORATORS) {
                    events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> haveNoBooleanParameter() {
        return new ArchCondition<>("have no boolean parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean has =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class));
                if (has && !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            }
        };
    }
}
