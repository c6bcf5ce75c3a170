/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.config.yaml;

import org.jspecify.annotations.NullMarked;
