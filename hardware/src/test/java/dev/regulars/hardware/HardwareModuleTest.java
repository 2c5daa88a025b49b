package dev.regulars.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may use which. */
final class HardwareModuleTest {
    private static final String HARDWARE = "dev.regulars.hardware";

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(HARDWARE);

    @Test
    void hardwareKnowsNothingElseOfOurs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.regulars.loyalty..", "dev.regulars.agent..", "dev.regulars.server..")
                .check(classes);
    }

    @Test
    void packagesImportEachOtherInNoCircle() {
        slices().matching(HARDWARE + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void portKnowsNoDriver() {
        classes()
                .that()
                .resideInAnyPackage(HARDWARE + ".reader..", HARDWARE + ".simulated..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        HARDWARE + ".reader..",
                        HARDWARE + ".simulated..")
                .check(classes);
    }

    @Test
    void onlyPcscKnowsTheSmartCardApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HARDWARE + ".pcsc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.smartcardio..", "jnasmartcardio..")
                .check(classes);
    }
}
