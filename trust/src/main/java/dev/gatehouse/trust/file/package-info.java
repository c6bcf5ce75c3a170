/// Files that are either wholly there or not at all, and readable by their owner only where they hold secrets.
@NullMarked
package dev.gatehouse.trust.file;

import org.jspecify.annotations.NullMarked;
