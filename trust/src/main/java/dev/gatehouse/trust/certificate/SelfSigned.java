package dev.gatehouse.trust.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates that sign themselves: nobody vouches for them but whoever pins them.
public final class SelfSigned {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private SelfSigned() {}

    /// @param names DNS names and IP addresses; may be empty for a certificate that only accompanies a key
    public static X509Certificate of(
            KeyPair pair, String commonName, Set<String> names, Life life, SecureRandom random) {
        try {
            X500Name subject =
                    new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
            BigInteger serial = new BigInteger(127, random).setBit(0);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject, serial, Date.from(life.from()), Date.from(life.until()), subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                }));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(algorithm(pair)).build(pair.getPrivate())));
        } catch (IOException | CertificateException | OperatorCreationException e) {
            throw new IllegalStateException("this Java cannot make a certificate", e);
        }
    }

    private static String algorithm(KeyPair pair) {
        return pair.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
    }

    private static GeneralNames alternatives(Set<String> names) {
        List<GeneralName> all = names.stream()
                .sorted()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toList();
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || IPV4.matcher(name).matches();
    }

    /// From when to when a certificate counts.
    public record Life(Instant from, Instant until) {
        public Life {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a certificate must end after it begins");
            }
        }
    }
}
