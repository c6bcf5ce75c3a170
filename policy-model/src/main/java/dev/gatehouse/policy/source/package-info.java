/// The text of a policy before anybody understood it: files, places in them, and the problems found there. What a
/// policy means does not belong here.
@NullMarked
package dev.gatehouse.policy.source;

import org.jspecify.annotations.NullMarked;
