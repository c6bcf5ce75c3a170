package dev.gatehouse.cli.demo.step;

import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.workbench.backends.Backend;
import java.nio.charset.StandardCharsets;

/// Releases that no gateway may take.
public final class Tricks {
    private static final byte[] IN_THE_POLICY = "gatehouse.dev/v1".getBytes(StandardCharsets.US_ASCII);

    private Tricks() {}

    /// The release in force with one byte of its policy changed.
    public static ReleaseBundle edited(Scene scene) {
        var bytes = scene.workspace()
                .releases()
                .bundle(scene.releases().getLast().version())
                .bytes();
        bytes[place(bytes)] ^= 1;
        return ReleaseBundle.of(bytes);
    }

    /// The one before the release in force.
    public static ReleaseBundle older(Scene scene) {
        return scene.workspace().releases().bundle(scene.releases().getFirst().version());
    }

    /// A newer one, signed as it must be, for another backend.
    public static ReleaseBundle foreign(Scene scene) {
        var backends = scene.workspace().backends();
        var own = backends.find(Scene.BACKEND).orElseThrow();
        var elsewhere = new Backend("elsewhere", own.connector(), own.environment(), own.admin(), own.certificate());
        backends.register(elsewhere);
        backends.remove(own.id());
        try {
            var release = scene.workspace().releases().release("For another backend");
            return scene.workspace().releases().bundle(release.version());
        } finally {
            backends.register(own);
            backends.remove(elsewhere.id());
        }
    }

    private static int place(byte[] bytes) {
        for (int at = 0; at + IN_THE_POLICY.length <= bytes.length; at++) {
            int same = 0;
            while (same < IN_THE_POLICY.length && bytes[at + same] == IN_THE_POLICY[same]) {
                same++;
            }
            if (same == IN_THE_POLICY.length) {
                return at;
            }
        }
        throw new IllegalStateException("a release holds its policy as it is");
    }
}
