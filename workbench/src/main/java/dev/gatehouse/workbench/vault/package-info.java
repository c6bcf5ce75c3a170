/// The secrets of a workspace: the database's password, the signing keys, the console's TLS identity, all in files
/// under one passphrase. Nothing secret is kept anywhere else.
@NullMarked
package dev.gatehouse.workbench.vault;

import org.jspecify.annotations.NullMarked;
