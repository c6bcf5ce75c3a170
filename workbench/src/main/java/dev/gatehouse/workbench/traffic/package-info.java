/// What came through the gateways: taken in, kept, summed up, shown. Deciding about requests does not belong here.
@NullMarked
package dev.gatehouse.workbench.traffic;

import org.jspecify.annotations.NullMarked;
