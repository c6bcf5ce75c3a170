/// What a gateway tells about the requests it served: one event a request, without any text of it.
@NullMarked
package dev.gatehouse.policy.traffic;

import org.jspecify.annotations.NullMarked;
