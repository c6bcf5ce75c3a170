/// Manifests as YAML: the only package of this module that knows the YAML library.
@NullMarked
package dev.gatehouse.engine.manifest.yaml;

import org.jspecify.annotations.NullMarked;
