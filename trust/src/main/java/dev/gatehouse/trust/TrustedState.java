package dev.gatehouse.trust;

final class TrustedState {}
