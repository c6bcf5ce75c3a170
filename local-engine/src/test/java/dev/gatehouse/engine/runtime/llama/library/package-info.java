/// Where the library is looked for, and what is said when it is not there.
@NullMarked
package dev.gatehouse.engine.runtime.llama.library;

import org.jspecify.annotations.NullMarked;
