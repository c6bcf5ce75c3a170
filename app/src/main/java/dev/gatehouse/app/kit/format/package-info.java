/// Numbers, money, times and sizes as Gatehouse writes them. Plain Java: ViewModels may use it.
@NullMarked
package dev.gatehouse.app.kit.format;

import org.jspecify.annotations.NullMarked;
