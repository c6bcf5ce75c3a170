/// Stands in for the toolkit in the tests of the rules.
@org.jspecify.annotations.NullMarked
package javafx.scene;
