/// Reads `gateway.yaml`, saying file and line of whatever is wrong. The one package of the gateway that knows YAML.
@NullMarked
package dev.gatehouse.gateway.config.yaml;

import org.jspecify.annotations.NullMarked;
