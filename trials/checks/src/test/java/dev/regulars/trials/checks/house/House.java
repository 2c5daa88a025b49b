package dev.regulars.trials.checks.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All that we wrote, without tests and without what processors and templates generate. */
final class House {
    static final String[] ROOTS = {
        "dev.regulars.loyalty",
        "dev.regulars.hardware",
        "dev.regulars.agent",
        "dev.regulars.server",
        "dev.regulars.trials"
    };

    private static final ImportOption WRITTEN_BY_US = location -> !location.contains("/$");

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(WRITTEN_BY_US)
                    .importPackages("dev.regulars");

    private House() {}
}
