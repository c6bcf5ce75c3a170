package dev.gatehouse.benchmarks.loop;

/// Does nothing: what a JVM needs before any of our code runs.
public final class EmptyProgram {
    private EmptyProgram() {}

    /// Returns after a moment, in which its memory can be read.
    public static void main(String[] args) throws InterruptedException {
        Thread.sleep(500);
    }
}
