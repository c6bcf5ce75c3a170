/// What a kind of control tells about itself, so that a policy that uses it can be read, checked, compared and edited
/// without this module knowing the kind. Judging a request does not belong here.
@NullMarked
package dev.gatehouse.policy.spi;

import org.jspecify.annotations.NullMarked;
