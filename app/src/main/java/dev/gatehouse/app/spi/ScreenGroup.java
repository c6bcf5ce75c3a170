package dev.gatehouse.app.spi;

/// The groups of the sidebar in their fixed order.
public enum ScreenGroup {
    /// What is so, and what shall be: overview, policies, keys.
    DESIGN,
    /// Trying it out: playground, suites.
    TEST,
    /// What happens: traffic, costs, alerts.
    WATCH,
    /// Running it: releases, audit, models, settings.
    RUN
}
