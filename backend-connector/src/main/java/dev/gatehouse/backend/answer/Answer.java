package dev.gatehouse.backend.answer;

import java.util.function.Function;

/// How something asked of a backend ended. Every expected failure is one of these; nothing is thrown for it.
public sealed interface Answer<T> {
    /// It did as asked.
    record Given<T>(T value) implements Answer<T> {}

    /// It understood, and said no. It goes on as before.
    ///
    /// @param code stable; the backend's own, such as `release.older`
    /// @param sentence what, where, what to do
    record Refused<T>(String code, String sentence) implements Answer<T> {}

    /// It could not be asked, or whoever answered cannot be trusted. Whether it did something is not known.
    ///
    /// @param code stable, such as `backend.refused-connection`
    /// @param sentence what, where, what to do
    record Unreachable<T>(String code, String sentence) implements Answer<T> {}

    /// The same answer with another value.
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Given<>(change.apply(value)));
    }

    /// The answer that `next` makes of the value; a failure stays what it is.
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T>(var code, var sentence) -> new Refused<>(code, sentence);
            case Unreachable<T>(var code, var sentence) -> new Unreachable<>(code, sentence);
        };
    }
}
