/// The description of a model folder, `gatehouse-model.yaml`, and the check that the folder holds what it says.
/// Running a model does not belong here.
@NullMarked
package dev.gatehouse.engine.manifest;

import org.jspecify.annotations.NullMarked;
