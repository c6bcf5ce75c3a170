/// Files that are only appended to and survive a kill at any byte. What the records mean is their writer's business.
@NullMarked
package dev.gatehouse.gateway.journal;

import org.jspecify.annotations.NullMarked;
