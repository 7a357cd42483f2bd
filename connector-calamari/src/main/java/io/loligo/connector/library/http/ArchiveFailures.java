package io.loligo.connector.library.http;

import io.loligo.connector.library.ArchiveException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that nothing was saved, and why. */
final class ArchiveFailures {
    @ServerExceptionMapper
    Response unavailable(ArchiveException failed) {
        return Answers.trouble(Status.SERVICE_UNAVAILABLE, String.valueOf(failed.getMessage()));
    }
}
