/// Signed releases after The Update Framework 1.0: the repository that writes them and the client that verifies them.
/// What stands inside a release is no concern of this package: a target is a name and bytes.
@NullMarked
package dev.gatehouse.trust;

import org.jspecify.annotations.NullMarked;
