/// The workbench's front door: open a workspace, get its use cases. No face: neither windows nor terminals belong here.
@NullMarked
package dev.gatehouse.workbench;

import org.jspecify.annotations.NullMarked;
