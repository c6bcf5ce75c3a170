/// The Releases screen: what signing would change, the signing and pushing itself, and what runs on every backend.
@NullMarked
package dev.gatehouse.app.screen.releases;

import org.jspecify.annotations.NullMarked;
