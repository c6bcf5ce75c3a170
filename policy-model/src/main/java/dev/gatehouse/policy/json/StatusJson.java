package dev.gatehouse.policy.json;

import static dev.gatehouse.policy.json.CanonicalJson.NODES;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.GatewayStatus.LastRefusal;

/// A gateway's status report as JSON. Reading ignores fields that a newer gateway may add.
public final class StatusJson {
    private StatusJson() {}

    public static byte[] write(GatewayStatus status) {
        var root = NODES.objectNode();
        root.put("backendId", status.backendId());
        root.put("environment", status.environment().word());
        root.put("engineVersion", status.engineVersion());
        root.put("releaseVersion", status.releaseVersion());
        root.put("releaseDigest", status.releaseDigest());
        root.put("policyDigest", status.policyDigest());
        root.put("since", status.since().toString());
        root.put("expires", status.expires().toString());
        root.put("lastEventSequence", status.lastEventSequence());
        switch (status.lastRefusal()) {
            case LastRefusal.None() -> {}
            case LastRefusal.Refused(var code, var sentence, var at) ->
                root.set(
                        "lastRefusal",
                        NODES.objectNode()
                                .put("code", code)
                                .put("sentence", sentence)
                                .put("at", at.toString()));
        }
        return CanonicalJson.bytes(root);
    }

    /// Throws [JsonRefusedException] when `json` is no status report.
    public static GatewayStatus read(byte[] json) {
        var fields = JsonFields.of(CanonicalJson.read(json, "status"), "the status");
        try {
            return new GatewayStatus(
                    fields.text("backendId"),
                    fields.word("environment", Environment.values(), Environment::word),
                    fields.text("engineVersion"),
                    fields.whole("releaseVersion"),
                    fields.text("releaseDigest"),
                    fields.text("policyDigest"),
                    fields.instant("since"),
                    fields.instant("expires"),
                    fields.whole("lastEventSequence"),
                    fields.findObject("lastRefusal")
                            .<LastRefusal>map(refusal -> new LastRefusal.Refused(
                                    refusal.text("code"), refusal.text("sentence"), refusal.instant("at")))
                            .orElse(LastRefusal.NONE));
        } catch (IllegalArgumentException refused) {
            throw new JsonRefusedException("this status is not valid: " + refused.getMessage(), refused);
        }
    }
}
