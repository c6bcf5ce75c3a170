/// Limits how many requests a caller may send per minute.
@NullMarked
package dev.gatehouse.engine.limit.requests;

import org.jspecify.annotations.NullMarked;
