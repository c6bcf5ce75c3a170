package dev.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String PLANTED = "dev.gatehouse.rules.planted";

    @Test
    void refusesPackageCycle() {
        refuses(HouseRules.noPackageCycle(PLANTED), "cycle", "Cycle detected");
    }

    @Test
    void refusesRoomThatKnowsAnotherRoom() {
        refuses(HouseRules.roomsAreClosed(), "guard", "OneGuard", "TwoGuard");
    }

    @Test
    void refusesViewModelThatSeesTheWindow() {
        refuses(HouseRules.viewModelsHaveNoWindow(), "view", "PlantedViewModel", "javafx.scene.Node");
    }

    @Test
    void refusesPackageWithoutNullMarked() {
        refuses(HouseRules.nullMarked(), "unmarked", "dev.gatehouse.rules.planted.unmarked has no package-info");
    }

    @Test
    void refusesLibraryOutsideItsWall() {
        refuses(HouseRules.keeps(Wall.DATABASE), "wall", "OpensDatabase", "java.sql.Connection");
    }

    @Test
    void refusesEachViolationAlsoWhenAllRulesAreChecked() {
        for (var planted : new String[] {"cycle", "guard", "view", "unmarked", "wall"}) {
            assertThatThrownBy(() -> HouseRules.check(PLANTED, classes(planted)))
                    .as(planted)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void keepsItsOwnRules() {
        assertThatCode(() -> HouseRules.check("dev.gatehouse.rules")).doesNotThrowAnyException();
    }

    private static void refuses(ArchRule rule, String planted, String... words) {
        assertThatThrownBy(() -> rule.check(classes(planted)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }

    private static JavaClasses classes(String planted) {
        return new ClassFileImporter().importPackages(PLANTED + "." + planted);
    }
}
