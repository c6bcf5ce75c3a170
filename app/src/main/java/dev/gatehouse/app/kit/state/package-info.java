/// What stands where there is nothing to show: empty, failed, loading; and notes above what there is.
@NullMarked
package dev.gatehouse.app.kit.state;

import org.jspecify.annotations.NullMarked;
