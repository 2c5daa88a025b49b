package dev.regulars.trials.checks.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.regulars.trials.checks.house.House.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a technology may be met. */
class TechnologyTest {
    private static final List<Class<?>> TELL_THE_TIME =
            List.of(
                    Instant.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    ZonedDateTime.class,
                    OffsetDateTime.class);

    @Test
    void sqlIsOnlyInPackagesNamedAfterIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..jdbc..", "..sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..")
                .check(CLASSES);
    }

    @Test
    void loyaltyAndHardwareKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.regulars.loyalty..", "dev.regulars.hardware..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut..", "jakarta..", "picocli..", "gg.jte..", "reactor..")
                .check(CLASSES);
    }

    @Test
    void loyaltyOpensNoFileAndNoSocket() {
        noClasses()
                .that()
                .resideInAPackage("dev.regulars.loyalty..")
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(
                                        "java.nio.file..", "java.net..", "javax.net..")
                                .or(JavaClass.Predicates.simpleNameStartingWith("File")))
                .check(CLASSES);
    }

    @Test
    void smartCardsAreOnlyInHardware() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.regulars.hardware..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.smartcardio..", "jnasmartcardio..", "com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        DescribedPredicate<JavaCall<?>> asksForTheTime =
                DescribedPredicate.describe(
                        "asks the machine for the time instead of a Clock",
                        call ->
                                call.getTarget().getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().isEmpty()
                                        && TELL_THE_TIME.stream()
                                                .anyMatch(call.getTargetOwner()::isEquivalentTo));
        noClasses()
                .should()
                .callMethodWhere(asksForTheTime)
                .orShould()
                .callMethodWhere(
                        target(owner(JavaClass.Predicates.type(System.class)))
                                .and(target(name("currentTimeMillis"))))
                .check(CLASSES);
    }

    @Test
    void onlyWhoStartsAProcessChoosesItsClock() {
        noClasses()
                .that()
                .resideInAPackage("dev.regulars.loyalty..")
                .should()
                .callMethodWhere(
                        target(owner(JavaClass.Predicates.type(Clock.class)))
                                .and(
                                        target(
                                                DescribedPredicate.describe(
                                                        "a system clock",
                                                        method ->
                                                                method.getName()
                                                                        .startsWith("system")))))
                .check(CLASSES);
    }
}
