package javafx.scene;

/// Stands in for the toolkit's class of the same name, which this module does not see.
public record Node() {}
