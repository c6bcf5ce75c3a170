package dev.gatehouse.workbench.traffic;

/// The part of the totals that belongs to one key or one model.
///
/// @param id the id of the key or the model; empty for requests without one
/// @param label what to show: the public start of the key, or the model's id
public record Share(String id, String label, Totals totals) {}
