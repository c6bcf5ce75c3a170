package dev.gatehouse.rules.planted.unmarked;

public record Unmarked(String name) {}
