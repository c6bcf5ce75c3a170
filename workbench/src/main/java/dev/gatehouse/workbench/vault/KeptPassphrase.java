package dev.gatehouse.workbench.vault;

import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The embedded default: a random passphrase in a file that only its owner may read. Whoever can read the folder can
/// open the workspace; whoever has only the database or only the key files cannot.
public final class KeptPassphrase {
    /// The name of the file within the workspace.
    public static final String FILE = "passphrase";

    private KeptPassphrase() {}

    /// Reads the passphrase, and makes it first in a folder without secrets.
    ///
    /// @return to be wiped by the caller
    /// @throws WorkbenchException `workspace.passphrase` when secrets are there but the file is not
    public static char[] of(Path folder, SecureRandom random) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            if (Files.exists(folder.resolve(Vault.SECRETS))) {
                throw new WorkbenchException(
                        "workspace.passphrase",
                        "The file " + file + " is missing, and without it the secrets of this workspace stay closed."
                                + " Put it back from a backup, or give the passphrase when opening.");
            }
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            AtomicFiles.writeSecret(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
        } catch (IOException e) {
            throw new WorkbenchException("workspace.passphrase", file + " cannot be read. Check its permissions.", e);
        }
    }
}
