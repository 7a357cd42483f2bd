package io.loligo.connector.library.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Who wants to change a document, why, and on top of which version. */
public final class Wish {
    @QueryParam("operator")
    @DefaultValue("api")
    String operator = "";

    @QueryParam("comment")
    @DefaultValue("")
    String comment = "";

    @QueryParam("dry-run")
    @DefaultValue("false")
    boolean dryRun;

    @QueryParam("test")
    @DefaultValue("false")
    boolean test;

    @HeaderParam("If-Match")
    @Nullable
    String match;

    @HeaderParam("If-None-Match")
    @Nullable
    String noneMatch;

    String operator() {
        return operator;
    }

    String comment() {
        return comment;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isTestWanted() {
        return test;
    }

    /** The version's number, 0 for a new connection; empty when neither is said in a known form. */
    OptionalInt expected() {
        if (match != null && match.matches("\"?[0-9]{1,9}\"?")) {
            return OptionalInt.of(Integer.parseInt(match.replace("\"", "")));
        }
        return "*".equals(noneMatch) ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
