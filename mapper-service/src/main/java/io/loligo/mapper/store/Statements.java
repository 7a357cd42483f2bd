package io.loligo.mapper.store;

import io.loligo.database.SqlFile;

/** SQL that lives in files of its own. */
final class Statements {
    static final String WRITE = read("requests/write.sql");
    static final String WAVES = read("requests/waves.sql");
    static final String NUMBER = read("requests/number.sql");
    static final String LEASE = read("requests/lease.sql");

    private Statements() {}

    private static String read(String resource) {
        return SqlFile.read(Statements.class, resource);
    }
}
