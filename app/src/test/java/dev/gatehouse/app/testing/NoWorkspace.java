package dev.gatehouse.app.testing;

import dev.gatehouse.workbench.Workspace;
import java.lang.reflect.Proxy;

/// Stands where a workspace is needed but must not be used: every call fails by name.
public final class NoWorkspace {
    private NoWorkspace() {}

    /// The workspace that refuses.
    public static Workspace get() {
        return (Workspace) Proxy.newProxyInstance(
                NoWorkspace.class.getClassLoader(), new Class<?>[] {Workspace.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName() + " in a test without a workspace");
                });
    }
}
