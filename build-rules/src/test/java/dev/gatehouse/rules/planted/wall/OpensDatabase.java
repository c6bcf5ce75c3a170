package dev.gatehouse.rules.planted.wall;

import java.sql.Connection;

public record OpensDatabase(Connection connection) {}
