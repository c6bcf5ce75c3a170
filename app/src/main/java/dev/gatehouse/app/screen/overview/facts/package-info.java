/// The facts of the Overview and their reading from the workspace. Words for people and nodes do not belong here.
@NullMarked
package dev.gatehouse.app.screen.overview.facts;

import org.jspecify.annotations.NullMarked;
