/// The front door to backends of every kind: pick a connector by its kind, open it on a target. How one kind is spoken
/// to
/// belongs in its room under `connector`.
@NullMarked
package dev.gatehouse.backend;

import org.jspecify.annotations.NullMarked;
