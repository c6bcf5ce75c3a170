package dev.gatehouse.policy;

/// A model that callers may name.
///
/// @param id the name in a caller's request
/// @param upstream the id of the upstream that runs it
/// @param upstreamName its name there
/// @param price what its use costs
public record Model(String id, String upstream, String upstreamName, Price price) {
    public Model {
        Names.requireId("model", id);
        Names.requireId("upstream", upstream);
        if (upstreamName.isBlank()) {
            throw new IllegalArgumentException("model " + id + " needs a name at its upstream");
        }
    }
}
