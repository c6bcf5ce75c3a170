/// Tests of the use cases on a real database in a temporary folder; only the backend's network is a double.
@NullMarked
package dev.gatehouse.workbench;

import org.jspecify.annotations.NullMarked;
