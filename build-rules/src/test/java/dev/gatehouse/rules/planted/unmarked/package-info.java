/// A violation planted on purpose: nothing says that null is forbidden here.
package dev.gatehouse.rules.planted.unmarked;
