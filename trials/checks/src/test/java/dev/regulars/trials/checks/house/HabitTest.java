package dev.regulars.trials.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.regulars.trials.checks.house.House.CLASSES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every file of ours keeps to. */
class HabitTest {
    @Test
    void eachModuleIsLookedAt() {
        for (String root : House.ROOTS) {
            assertTrue(CLASSES.containPackage(root), root + " was not found on the class path");
        }
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        assertEquals(List.of(), packages().filter(p -> p.tryGetPackageInfo().isEmpty()).toList());
    }

    @Test
    void nothingIsNullUnlessMarked() {
        assertEquals(
                List.of(), packages().filter(p -> !p.isAnnotatedWith(NullMarked.class)).toList());
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|V2)")
                .check(CLASSES);
    }

    @Test
    void aPublicClassIsFinalOrMeantToBeExtended() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .check(CLASSES);
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.stream()
                .map(type -> type.getPackage())
                .filter(p -> p.getName().startsWith("dev.regulars"))
                .distinct();
    }
}
