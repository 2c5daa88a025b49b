package dev.regulars.trials.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.regulars.trials.checks.house.House.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Which module may use which, and nothing in a circle. */
class ArrowTest {
    @Test
    void loyaltyUsesNothingOfOurs() {
        onlyUse("dev.regulars.loyalty..", "dev.regulars.loyalty..");
    }

    @Test
    void hardwareUsesNothingOfOurs() {
        onlyUse("dev.regulars.hardware..", "dev.regulars.hardware..");
    }

    @Test
    void agentUsesOnlyHardwareAndLoyalty() {
        onlyUse(
                "dev.regulars.agent..",
                "dev.regulars.agent..",
                "dev.regulars.hardware..",
                "dev.regulars.loyalty..");
    }

    @Test
    void serverUsesOnlyLoyalty() {
        onlyUse("dev.regulars.server..", "dev.regulars.server..", "dev.regulars.loyalty..");
    }

    @Test
    void nobodyUsesTrials() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.regulars.trials..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.regulars.trials..")
                .check(CLASSES);
    }

    @Test
    void noPackageIsImportedInACircle() {
        slices().matching("dev.regulars.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static void onlyUse(String module, String... allowed) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(
                                        JavaClass.Predicates.resideInAPackage("dev.regulars.."))
                                .or(JavaClass.Predicates.resideInAnyPackage(allowed)))
                .check(CLASSES);
    }
}
