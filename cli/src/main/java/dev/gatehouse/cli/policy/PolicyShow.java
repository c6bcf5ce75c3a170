package dev.gatehouse.cli.policy;

import dev.gatehouse.cli.command.PolicyFolder;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.json.PolicyJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows what a policy says, with every default filled in.
@Command(name = "show", description = "Show what a policy says, with every default filled in.")
final class PolicyShow extends UseCase {
    @Parameters(paramLabel = "DIR", description = "A folder with .yaml files, or one file.")
    Path place = Path.of("");

    PolicyShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        var policy = new PolicyFolder(place).policy();
        if (format() == Format.JSON) {
            terminal().out().println(new String(PolicyJson.write(policy), StandardCharsets.UTF_8));
            terminal().out().flush();
            return ExitCode.OK;
        }
        show(policy);
        return ExitCode.OK;
    }

    private void show(PolicySet policy) {
        var out = terminal().out();
        out.println(policy.name() + " (" + policy.environment().word() + "), digest " + PolicyJson.digest(policy));
        out.println();
        terminal().table(List.of("MODEL", "UPSTREAM", "IN/1M", "OUT/1M", "DEVICE/S"), models(policy));
        out.println();
        terminal()
                .table(
                        List.of("ROLE", "MAY", "DESCRIPTION"),
                        policy.roles().stream()
                                .map(role -> List.of(role.id(), may(role), role.description()))
                                .toList());
        out.println();
        terminal()
                .table(
                        List.of("ROUTE", "PATH", "MODELS", "ROLES"),
                        policy.routes().stream()
                                .map(route -> List.of(
                                        route.id(),
                                        route.path(),
                                        String.join(",", route.models()),
                                        String.join(",", route.roles())))
                                .toList());
        out.println();
        terminal()
                .table(
                        List.of("CONTROL", "KIND", "MODE", "ON ERROR", "SETTINGS"),
                        policy.controls().stream()
                                .map(control -> List.of(
                                        control.section().word() + "." + control.id(),
                                        control.kind(),
                                        control.mode().word(),
                                        control.onError().word(),
                                        settings(control)))
                                .toList());
    }

    private static List<List<String>> models(PolicySet policy) {
        return policy.models().stream()
                .map(model -> List.of(
                        model.id(),
                        model.upstream(),
                        Words.dollars(model.price().inputUsdMicrosPerMillionTokens()),
                        Words.dollars(model.price().outputUsdMicrosPerMillionTokens()),
                        Words.dollars(model.price().gpuUsdMicrosPerSecond())))
                .toList();
    }

    private static String may(Role role) {
        return role.grants().stream().map(PolicyShow::words).collect(Collectors.joining("; "));
    }

    private static String words(Grant grant) {
        return grant.actions().stream().map(each -> each.word()).collect(Collectors.joining(",")) + " on "
                + String.join(",", grant.models());
    }

    private static String settings(Control control) {
        return control.settings().values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + value(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String value(SettingValue value) {
        return switch (value) {
            case SettingValue.Number(var number) -> number.toPlainString();
            case SettingValue.Text(var text) -> text;
            case SettingValue.Texts(var texts) -> String.join(",", texts);
        };
    }
}
