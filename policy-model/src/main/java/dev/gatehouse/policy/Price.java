package dev.gatehouse.policy;

/// What a model costs. All amounts are millionths of a US dollar.
///
/// @param inputUsdMicrosPerMillionTokens for a million tokens read
/// @param outputUsdMicrosPerMillionTokens for a million tokens written
/// @param gpuUsdMicrosPerSecond for a second of device time
public record Price(
        long inputUsdMicrosPerMillionTokens, long outputUsdMicrosPerMillionTokens, long gpuUsdMicrosPerSecond) {
    public static final Price FREE = new Price(0, 0, 0);

    public Price {
        if (inputUsdMicrosPerMillionTokens < 0 || outputUsdMicrosPerMillionTokens < 0 || gpuUsdMicrosPerSecond < 0) {
            throw new IllegalArgumentException("a price cannot be below zero");
        }
    }

    /// The cost in millionths of a US dollar, each part rounded up so that use is never free by rounding.
    ///
    /// @param gpuMillis device time in milliseconds
    public long usdMicros(long inputTokens, long outputTokens, long gpuMillis) {
        return Math.ceilDiv(Math.multiplyExact(inputTokens, inputUsdMicrosPerMillionTokens), 1_000_000L)
                + Math.ceilDiv(Math.multiplyExact(outputTokens, outputUsdMicrosPerMillionTokens), 1_000_000L)
                + Math.ceilDiv(Math.multiplyExact(gpuMillis, gpuUsdMicrosPerSecond), 1_000L);
    }
}
