/// X.509 certificates and PKCS#12 files: the one place that knows Bouncy Castle.
@NullMarked
package dev.gatehouse.trust.certificate;

import org.jspecify.annotations.NullMarked;
