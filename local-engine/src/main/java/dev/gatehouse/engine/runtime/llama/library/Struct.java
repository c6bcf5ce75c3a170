package dev.gatehouse.engine.runtime.llama.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a C struct that goes by value and whose fields we do not need to know. `value` is its size in bytes or more:
/// a larger size is harmless for a struct of more than 16 bytes that is the last parameter or the result.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
@interface Struct {
    int value();
}
