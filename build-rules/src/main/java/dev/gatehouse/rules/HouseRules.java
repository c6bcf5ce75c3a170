package dev.gatehouse.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules about which class may use which. A module's test calls [#check(String)] with the module's root package.
public final class HouseRules {
    private static final Pattern ROOM = Pattern.compile(
            "(dev\\.gatehouse\\.[a-z.]*\\b(?:screen|guard|limit|runtime|connector|filter|dialect)\\.[a-z0-9]+)(?:\\..*)?");

    private HouseRules() {}

    /// Checks the production classes below `rootPackage` against every rule.
    ///
    /// @throws AssertionError naming each violation
    public static void check(String rootPackage) {
        var imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        all(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(imported));
    }

    static void check(String rootPackage, JavaClasses imported) {
        all(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(imported));
    }

    private static List<ArchRule> all(String rootPackage) {
        return Stream.concat(
                        Stream.of(
                                noPackageCycle(rootPackage), roomsAreClosed(), viewModelsHaveNoWindow(), nullMarked()),
                        Wall.ALL.stream().map(HouseRules::keeps))
                .toList();
    }

    /// Packages are layers: what a package uses never uses it back.
    static ArchRule noPackageCycle(String rootPackage) {
        return slices().matching(rootPackage + ".(**)").should().beFreeOfCycles();
    }

    /// A room is reached through its socket only, so that adding or removing one touches nothing else.
    static ArchRule roomsAreClosed() {
        return classes()
                .that()
                .resideInAPackage("dev.gatehouse..")
                .should(new ArchCondition<JavaClass>("use no room but their own") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var own = room(item.getPackageName());
                        for (var dependency : item.getDirectDependenciesFromSelf()) {
                            var target = room(dependency.getTargetClass().getPackageName());
                            if (target.isPresent() && !target.equals(own)) {
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    /// A ViewModel can be tested with no toolkit.
    static ArchRule viewModelsHaveNoWindow() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");
    }

    /// Null is forbidden unless a type says otherwise.
    static ArchRule nullMarked() {
        return classes()
                .that(DescribedPredicate.describe("are production code", (JavaClass type) -> true))
                .should(new ArchCondition<JavaClass>("reside in a package whose package-info is @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var marked = item.getPackage()
                                .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                                .isPresent();
                        if (!marked) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                });
    }

    /// A library stays behind its wall.
    static ArchRule keeps(Wall wall) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(wall.patternsInside())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(wall.patternsOfLibrary())
                .as("no class outside " + String.join(", ", wall.inside()) + " uses "
                        + String.join(", ", wall.library()));
    }

    private static Optional<String> room(String packageName) {
        Matcher matcher = ROOM.matcher(packageName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
