/// What a model folder says of itself. Its form in a file and running the model do not belong here.
@NullMarked
package dev.gatehouse.engine.manifest;

import org.jspecify.annotations.NullMarked;
