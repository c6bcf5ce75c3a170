package dev.gatehouse.policy.spi;

import dev.gatehouse.policy.Section;
import java.util.List;

/// Describes one kind of control: where it is written, what can be set, and in which words it is shown.
///
/// Found by `ServiceLoader`; implementations are stateless and may be called on any thread.
public interface ControlKind {
    /// The word after `kind:` in a policy, such as `prompt-injection`.
    String kind();

    /// The part of the policy in which controls of this kind stand.
    Section section();

    /// A short name for people, such as "Prompt injection".
    String title();

    /// One sentence: what a control of this kind does.
    String summary();

    /// Where it runs within its section, cheap kinds first: lower runs earlier.
    int order();

    /// What can be set, in the order in which it is written and shown.
    List<SettingField> fields();
}
