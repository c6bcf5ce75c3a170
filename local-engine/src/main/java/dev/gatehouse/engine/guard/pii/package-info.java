/// Finds personal data by its own shape and checksum: e-mail addresses, phone numbers, payment cards, IBANs. Names and
/// addresses have no shape and are not looked for.
@NullMarked
package dev.gatehouse.engine.guard.pii;

import org.jspecify.annotations.NullMarked;
