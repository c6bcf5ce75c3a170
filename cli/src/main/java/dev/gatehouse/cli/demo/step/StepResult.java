package dev.gatehouse.cli.demo.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What came of a step.
public sealed interface StepResult {
    /// What was seen, by name; never a secret.
    SequencedMap<String, Object> facts();

    /// A sentence for people.
    String sentence();

    /// It saw what it must.
    record Seen(String sentence, SequencedMap<String, Object> facts) implements StepResult {
        public Seen {
            facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        }
    }

    /// It saw something else; the sentence says what was expected.
    record Missed(String sentence, SequencedMap<String, Object> facts) implements StepResult {
        public Missed {
            facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        }
    }
}
