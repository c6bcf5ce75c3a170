/// Controls of one policy made ready to be asked: kinds found, rooms opened, steps written. What follows from an answer
/// is decided by the front door.
@NullMarked
package dev.gatehouse.engine.control;

import org.jspecify.annotations.NullMarked;
