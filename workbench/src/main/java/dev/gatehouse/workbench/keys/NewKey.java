package dev.gatehouse.workbench.keys;

import dev.gatehouse.trust.apikey.ApiKey;

/// A key just made.
///
/// @param key the key itself, to be shown once and handed over; it is kept nowhere
public record NewKey(KeyView view, ApiKey key) {}
