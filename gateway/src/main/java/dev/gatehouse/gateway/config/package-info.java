/// The gateway's own settings: read from a folder, with errors that name file and line. What is governed is in a
/// release,
/// never here.
@NullMarked
package dev.gatehouse.gateway.config;

import org.jspecify.annotations.NullMarked;
