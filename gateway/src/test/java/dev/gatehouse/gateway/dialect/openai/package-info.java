/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.dialect.openai;

import org.jspecify.annotations.NullMarked;
