package dev.gatehouse.rules.planted.cycle.a;

import dev.gatehouse.rules.planted.cycle.b.UsesA;

public record UsesB(UsesA other) {}
