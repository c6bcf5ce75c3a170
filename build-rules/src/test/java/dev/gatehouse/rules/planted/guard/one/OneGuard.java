package dev.gatehouse.rules.planted.guard.one;

import dev.gatehouse.rules.planted.guard.two.TwoGuard;

public record OneGuard(TwoGuard other) {}
