package dev.gatehouse.trust.json;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.tuf.Envelope;
import dev.gatehouse.trust.tuf.Metadata;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A metadata file as bytes.
///
/// A file is read only when it is canonical JSON from its first to its last byte. So the signed part can be cut out
/// of the
/// delivered bytes and is checked as it came, and there are no two files that say the same.
public final class EnvelopeJson {
    private EnvelopeJson() {}

    /// A file as it was read: the envelope to verify, and what it says if it holds.
    public record Document<T extends Metadata>(Envelope envelope, T metadata) {}

    public static byte[] write(Envelope envelope) {
        Json signed = JsonParser.parse("signed part", envelope.signed());
        return JsonText.write(Json.Obj.of(Map.of("signatures", signatures(envelope), "signed", signed)));
    }

    /// Reads the file called `name`, which must hold metadata of type `type`; throws `TrustException` with
    /// `CONTENT_MALFORMED`.
    public static <T extends Metadata> Document<T> read(String name, byte[] bytes, Class<T> type) {
        Json json = JsonParser.parse(name, bytes);
        Fields file = Fields.of(name, json).only("signatures", "signed");
        requireCanonical(name, json, bytes);
        Fields signed = file.object("signed");
        Metadata metadata = MetadataJson.read(signed);
        if (!type.isInstance(metadata)) {
            throw new TrustException(
                    Fault.CONTENT_MALFORMED,
                    name + " holds metadata of the role " + metadata.role().word() + " in the place of another role.");
        }
        List<Envelope.Entry> signatures = file.objects("signatures", EnvelopeJson::signature);
        // The last member of a canonical file is the signed part, and one brace closes the file.
        int length = JsonText.write(member(json)).length;
        byte[] delivered = Arrays.copyOfRange(bytes, bytes.length - 1 - length, bytes.length - 1);
        return new Document<>(file.build(() -> new Envelope(delivered, signatures)), type.cast(metadata));
    }

    private static Json member(Json file) {
        return java.util.Objects.requireNonNull(((Json.Obj) file).members().get("signed"));
    }

    private static void requireCanonical(String name, Json json, byte[] bytes) {
        boolean canonical;
        try {
            canonical = Arrays.equals(JsonText.write(json), bytes);
        } catch (IllegalArgumentException e) {
            canonical = false;
        }
        if (!canonical) {
            throw new TrustException(
                    Fault.CONTENT_MALFORMED,
                    name + " is not in canonical form, the only form that is signed: it was changed or re-written.");
        }
    }

    private static Envelope.Entry signature(Fields fields) {
        fields.only("keyid", "sig");
        return new Envelope.Entry(fields.text("keyid"), fields.text("sig"));
    }

    private static Json signatures(Envelope envelope) {
        return new Json.Arr(envelope.signatures().stream()
                .map(each -> (Json) Json.Obj.of(
                        Map.of("keyid", new Json.Text(each.keyId()), "sig", new Json.Text(each.signatureHex()))))
                .toList());
    }
}
