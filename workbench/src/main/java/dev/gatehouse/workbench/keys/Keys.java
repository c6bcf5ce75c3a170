package dev.gatehouse.workbench.keys;

import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.workbench.base.Subscription;
import java.util.List;
import java.util.function.Consumer;

/// The API keys of a workspace. Every change reaches the gateways with the next release. Any thread; blocks on the
/// disk.
public interface Keys {
    /// Makes a key.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `key.unknown-role`, `key.lifetime`, `key.owner`, or
    ///     `draft.has-problems` when there is no policy to check it against
    NewKey create(KeyRequest request);

    /// All of them, the newest first.
    List<KeyView> list();

    /// Puts a key out of use until it is enabled again.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `key.unknown` or `key.revoked`
    KeyView disable(String id);

    /// Puts a disabled key back to use.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `key.unknown` or `key.revoked`
    KeyView enable(String id);

    /// Takes a key back for ever.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `key.unknown`
    KeyView revoke(String id);

    /// What the next release will say about keys.
    KeyRegistry registry();

    /// Tells whenever some key has changed.
    Subscription listen(Consumer<? super List<KeyView>> listener);
}
