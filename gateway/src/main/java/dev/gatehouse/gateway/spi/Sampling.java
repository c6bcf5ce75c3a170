package dev.gatehouse.gateway.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// How an answer is to be written.
///
/// @param maxOutputTokens 0 when the caller set no bound
/// @param temperature 0 to 2
/// @param further other parameters of the dialect by name, each as JSON, for upstreams that speak the dialect; none of
///     them can carry text for the model
public record Sampling(
        int maxOutputTokens, double temperature, OptionalLong seed, SequencedMap<String, String> further) {
    public Sampling {
        further = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(further));
    }
}
