/// What a policy is: immutable records, their words, checks, differences and text forms. Nothing here decides about
/// a request, talks to a network or knows which guards exist.
@NullMarked
package dev.gatehouse.policy;

import org.jspecify.annotations.NullMarked;
