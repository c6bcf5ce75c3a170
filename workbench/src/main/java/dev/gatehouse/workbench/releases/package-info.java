/// Making releases out of the draft: what would change, signing, publishing, history. Sending them to backends belongs
/// to the backends; the cryptography to the trust module.
@NullMarked
package dev.gatehouse.workbench.releases;

import org.jspecify.annotations.NullMarked;
