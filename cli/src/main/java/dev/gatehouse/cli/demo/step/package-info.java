/// The steps of the demonstration, one a class. A step knows the scene and nothing of other steps or of printing.
@NullMarked
package dev.gatehouse.cli.demo.step;

import org.jspecify.annotations.NullMarked;
