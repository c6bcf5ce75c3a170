/// What every use case shares: listening, the one exception, stopping. Nothing that knows a use case belongs here.
@NullMarked
package dev.gatehouse.workbench.base;

import org.jspecify.annotations.NullMarked;
