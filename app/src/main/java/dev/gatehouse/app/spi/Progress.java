package dev.gatehouse.app.spi;

/// How far a piece of work is, told by the work itself from its own thread.
public interface Progress {
    /// `done` of `total` parts; a total of zero means that nobody knows.
    void at(long done, long total);

    /// A few words about the pace or the part at hand, such as `1,842 prompts/s`.
    void note(String words);

    /// Whether the job was cancelled; long loops ask and stop.
    boolean isCancelled();
}
