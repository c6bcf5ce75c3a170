package dev.gatehouse.backend.answer;

import dev.gatehouse.policy.traffic.TrafficEvent;
import java.util.List;

/// Events of one backend, in order.
///
/// @param log the id of the backend's log; another id means that sequences start again
/// @param firstSequence the oldest event that is still kept there; 0 for none
/// @param lastSequence the newest event there; 0 for none
public record EventBatch(String log, List<TrafficEvent> events, long firstSequence, long lastSequence) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
