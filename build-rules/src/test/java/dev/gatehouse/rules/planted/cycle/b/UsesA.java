package dev.gatehouse.rules.planted.cycle.b;

import dev.gatehouse.rules.planted.cycle.a.UsesB;

public record UsesA(UsesB other) {}
