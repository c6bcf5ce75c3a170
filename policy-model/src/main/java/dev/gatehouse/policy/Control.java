package dev.gatehouse.policy;

/// One thing that is looked at on every request or answer, such as a guard or a limit.
///
/// @param id unique in the policy; names the control in traces and denials
/// @param kind the id of its [dev.gatehouse.policy.spi.ControlKind]
/// @param section the part of the policy in which it stands
public record Control(String id, String kind, Section section, Mode mode, OnError onError, Settings settings) {
    public Control {
        Names.requireId("control", id);
        Names.requireId("kind", kind);
    }
}
