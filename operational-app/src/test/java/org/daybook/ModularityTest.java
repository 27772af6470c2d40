package org.daybook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules call downward only, and nothing but what another offers at its door. */
class ModularityTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(
                        "org.daybook",
                        resideInAnyPackage(
                                "org.daybook.warehouse..", "org.daybook.reports..", "org.daybook.scheduler.."))
                .verify();
    }
}
