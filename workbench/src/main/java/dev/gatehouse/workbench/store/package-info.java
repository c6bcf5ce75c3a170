/// The workspace's database: the only importer of JDBC, H2, Flyway, HikariCP and JDBI. It keeps values and decides
/// nothing; private keys and API keys never get here.
@NullMarked
package dev.gatehouse.workbench.store;

import org.jspecify.annotations.NullMarked;
