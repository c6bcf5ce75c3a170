package dev.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which module may name which, as the design draws it.
class ModuleArrowsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("build-rules", Set.of()),
            Map.entry("policy-model", Set.of()),
            Map.entry("trust", Set.of()),
            Map.entry("local-engine", Set.of("policy-model")),
            Map.entry("gateway", Set.of("policy-model", "trust", "local-engine")),
            Map.entry("backend-connector", Set.of("policy-model", "trust")),
            Map.entry("workbench", Set.of("policy-model", "trust", "local-engine", "backend-connector")),
            Map.entry("cli", Set.of("workbench", "gateway")),
            Map.entry("themes", Set.of()),
            Map.entry("app", Set.of("workbench", "gateway", "themes")),
            Map.entry("installer", Set.of("app", "cli")));

    @Test
    void everyModuleNamesOnlyModulesItMayUse() throws Exception {
        for (var module : modules()) {
            if (!module.equals("benchmarks")) {
                assertThat(dependencies(
                                module, Files.readString(ROOT.resolve(module).resolve("pom.xml"))))
                        .as("modules that %s names", module)
                        .isSubsetOf(ARROWS.get(module));
            }
        }
    }

    @Test
    void findsArrowThatIsNotDrawn() {
        var planted =
                "<dependencies><dependency><artifactId>gatehouse-gateway</artifactId></dependency></dependencies>";

        assertThat(dependencies("trust", planted)).containsExactly("gateway");
        assertThat(ARROWS.get("trust")).doesNotContain("gateway");
    }

    private static List<String> modules() throws Exception {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var modules = Pattern.compile("<module>([a-z-]+)</module>")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(12);
        return modules;
    }

    private static Set<String> dependencies(String module, String pom) {
        return Pattern.compile("<artifactId>gatehouse-([a-z-]+)</artifactId>(?!\\s*<scope>test)")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
