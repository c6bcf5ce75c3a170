/// Tests of the life of an API key.
@NullMarked
package dev.gatehouse.trust.apikey;

import org.jspecify.annotations.NullMarked;
