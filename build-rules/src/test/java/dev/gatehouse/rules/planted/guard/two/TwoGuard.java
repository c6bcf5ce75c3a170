package dev.gatehouse.rules.planted.guard.two;

public record TwoGuard(String name) {}
