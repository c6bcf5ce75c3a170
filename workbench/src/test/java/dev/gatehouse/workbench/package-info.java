/// Tests of this module's front door and of the rules that it keeps.
@NullMarked
package dev.gatehouse.workbench;

import org.jspecify.annotations.NullMarked;
