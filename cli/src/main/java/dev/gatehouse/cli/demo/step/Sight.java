package dev.gatehouse.cli.demo.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Gathers what a step sees and what it had to see.
final class Sight {
    private final SequencedMap<String, Object> facts = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    /// Notes something that was seen.
    Sight fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /// Notes something and what it had to be.
    Sight mustBe(String name, Object expected, Object actual) {
        fact(name, actual);
        return mustHold(expected.equals(actual), name + " must be " + expected + ", and is " + actual);
    }

    /// Says in `otherwise` what is wrong unless it holds.
    Sight mustHold(boolean holds, String otherwise) {
        if (!holds) {
            missing.add(otherwise);
        }
        return this;
    }

    /// The result, in the words of `sentence` when nothing is missing.
    StepResult result(String sentence) {
        return missing.isEmpty()
                ? new StepResult.Seen(sentence, facts)
                : new StepResult.Missed(String.join("; ", missing) + ".", facts);
    }
}
