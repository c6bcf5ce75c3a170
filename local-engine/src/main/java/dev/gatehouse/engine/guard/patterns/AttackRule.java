package dev.gatehouse.engine.guard.patterns;

import com.google.re2j.Pattern;
import java.util.List;

/// The shape of one attack.
///
/// @param keywords lower-case; the pattern is tried only around one of them
record AttackRule(Pattern pattern, List<String> keywords) {
    static AttackRule of(String pattern, String... keywords) {
        return new AttackRule(Pattern.compile("(?is)" + pattern), List.of(keywords));
    }
}
