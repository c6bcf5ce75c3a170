/// The gateway's front door: read its settings or prepare a folder, start it, close it.
@NullMarked
package dev.gatehouse.gateway;

import org.jspecify.annotations.NullMarked;
