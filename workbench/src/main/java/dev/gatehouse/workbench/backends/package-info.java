/// The backends of this workspace: which there are, what runs on each, pushing a release to them. How one kind of
/// backend
/// is spoken to belongs to the connectors.
@NullMarked
package dev.gatehouse.workbench.backends;

import org.jspecify.annotations.NullMarked;
