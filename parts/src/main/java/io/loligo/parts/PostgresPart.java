package io.loligo.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A PostgreSQL server that runs and trusts connections from this machine. */
public record PostgresPart(String host, int port) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Makes the database unless it is there. */
    public Database createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name: a lower-case letter, then up to 62 lower-case letters, digits or underscores, not '" + name
                            + "'");
        }
        Database made = new Database(host, port, name, "postgres", "postgres");
        Database maintenance = new Database(host, port, "postgres", "postgres", "postgres");
        try (Connection connection =
                        DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
                PreparedStatement look = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            look.setString(1, name);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next()) {
                    try (Statement make = connection.createStatement()) {
                        make.execute("create database " + make.enquoteIdentifier(name, true));
                    }
                }
            }
            return made;
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "PostgreSQL at " + host + ":" + port + " did not make the database " + name, refused);
        }
    }

    /** One database and how to log in to it. */
    public record Database(String host, int port, String name, String user, String password) {
        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        /** The address as Quarkus's reactive client takes it. */
        public String reactiveUrl() {
            return "postgresql://" + host + ":" + port + "/" + name;
        }
    }
}
