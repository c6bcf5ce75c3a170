/// API keys: made once, shown once, recognised ever after. Which keys there are is said by a release, not here.
@NullMarked
package dev.gatehouse.trust.apikey;

import org.jspecify.annotations.NullMarked;
