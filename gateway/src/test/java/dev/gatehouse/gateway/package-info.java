/// Tests of this module's front door and of the rules that it keeps.
@NullMarked
package dev.gatehouse.gateway;

import org.jspecify.annotations.NullMarked;
