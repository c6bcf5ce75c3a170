package dev.gatehouse.engine.model;

/// Something that can run a model on this machine.
///
/// @param id such as `cpu` or `cuda:0`
/// @param title for people, such as "CPU" or "NVIDIA H200"
/// @param freeBytes memory that is free now; 0 when the runtime does not tell
/// @param totalBytes all of its memory; 0 when the runtime does not tell
public record Device(String id, String title, long freeBytes, long totalBytes) {}
