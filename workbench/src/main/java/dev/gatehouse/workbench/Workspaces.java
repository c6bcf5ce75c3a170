package dev.gatehouse.workbench;

import dev.gatehouse.trust.ReleaseRepository;
import dev.gatehouse.trust.TrustPolicy;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.releases.ReleaseShelf;
import dev.gatehouse.workbench.store.Database;
import dev.gatehouse.workbench.vault.KeptPassphrase;
import dev.gatehouse.workbench.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Opens workspaces. A workspace is a folder: the encrypted database, the secrets, the signed releases.
public final class Workspaces {
    private static final int SHORTEST_PASSPHRASE = 8;

    private Workspaces() {}

    /// Opens the workspace in `folder`; makes it when the folder is empty or missing, with the sample policy as its
    /// draft.
    ///
    /// @throws WorkbenchException `workspace.in-use`, `workspace.damaged`, `workspace.newer`, `workspace.secrets`,
    ///     `workspace.passphrase`, `workspace.disk` or a code of the trust module; then nothing was changed
    public static Workspace open(Path folder, WorkspaceOptions options) {
        Path place = folder.toAbsolutePath().normalize();
        makeFolder(place);
        FolderLock lock = FolderLock.of(place, options.clock());
        try {
            return open(place, options, lock);
        } catch (TrustException e) {
            lock.close();
            throw new WorkbenchException(e.code(), e.sentence(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Workspace open(Path folder, WorkspaceOptions options, FolderLock lock) {
        Vault vault = vault(folder, options);
        ReleaseShelf shelf = shelf(folder, vault, options.clock());
        Database database = Database.open(folder, vault.databasePassword().hex());
        try {
            return OpenWorkspace.of(folder, options, vault, shelf, database, lock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Vault vault(Path folder, WorkspaceOptions options) {
        char[] passphrase = switch (options.passphrase()) {
            case WorkspaceOptions.Passphrase.KeptInFile() -> KeptPassphrase.of(folder, options.random());
            case WorkspaceOptions.Passphrase.Typed(var characters) -> characters.clone();
        };
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new WorkbenchException(
                    "workspace.passphrase",
                    "The passphrase of a workspace has " + SHORTEST_PASSPHRASE + " characters or more.");
        }
        try {
            if (!Vault.exists(folder)) {
                if (Files.exists(folder.resolve(Database.FILE))) {
                    throw new WorkbenchException(
                            "workspace.secrets",
                            "The workspace " + folder + " has a database, but not the secrets that open it"
                                    + " (secrets.p12). Put them back from a backup. Nothing was changed.");
                }
                Vault.create(folder, passphrase, options.random(), options.clock());
            }
            return Vault.open(folder, passphrase, options.random(), options.clock());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static ReleaseShelf shelf(Path folder, Vault vault, Clock clock) {
        Path repository = folder.resolve("repository");
        ReleaseRepository releases = Files.exists(repository)
                ? ReleaseRepository.open(repository, clock)
                : ReleaseRepository.create(
                        repository,
                        TrustPolicy.single(vault.signer().verificationKey()),
                        List.of(vault.signer()),
                        clock);
        return new ReleaseShelf(folder.resolve("releases"), releases);
    }

    /// Moves a damaged database out of the way, under a new name in the same folder; the next opening begins a new one
    /// with the keys, releases and policy of the newest release. Nothing is removed. Empty when there is
    /// no database.
    ///
    /// @throws WorkbenchException `workspace.in-use` while the workspace is open
    public static Optional<Path> setAside(Path folder, Clock clock) {
        Path place = folder.toAbsolutePath().normalize();
        Path file = place.resolve(Database.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FolderLock lock = FolderLock.of(place, clock)) {
            Path aside = place.resolve(
                    "workspace-set-aside-" + clock.instant().toString().replaceAll("[^0-9TZ]", "") + ".mv.db");
            Files.move(file, aside);
            return Optional.of(aside);
        } catch (IOException e) {
            throw new WorkbenchException(
                    "workspace.disk", file + " could not be moved. Check the permissions of its folder.", e);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            boolean made = !Files.exists(folder);
            Files.createDirectories(folder);
            if (made && Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "workspace.disk",
                    "The folder " + folder + " for the workspace cannot be made (" + e.getMessage()
                            + "). Choose another place, or check the permissions of the folder above.",
                    e);
        }
    }
}
