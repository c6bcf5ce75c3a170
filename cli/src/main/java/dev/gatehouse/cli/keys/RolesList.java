package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Role;
import dev.gatehouse.workbench.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/// Lists the roles of the draft and what each may do, one line a grant.
@Command(name = "list", description = "List the roles of a workspace's draft and what each may do.")
final class RolesList extends WorkspaceUseCase {
    RolesList(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var roles = workspace.drafts().policy().roles();
        if (format() == Format.JSON) {
            roles.forEach(role -> print("", object(role)));
        } else {
            terminal()
                    .table(
                            List.of("ROLE", "MAY", "ON", "DESCRIPTION"),
                            roles.stream()
                                    .flatMap(role -> role.grants().stream()
                                            .map(grant -> List.of(
                                                    role.id(),
                                                    String.join(", ", actions(grant)),
                                                    String.join(", ", grant.models()),
                                                    role.description())))
                                    .toList());
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> object(Role role) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", role.id());
        object.put("description", role.description());
        object.put(
                "grants",
                role.grants().stream()
                        .map(grant -> Map.of("models", grant.models(), "actions", actions(grant)))
                        .toList());
        return object;
    }

    private static List<String> actions(Grant grant) {
        return grant.actions().stream().map(Action::word).toList();
    }
}
