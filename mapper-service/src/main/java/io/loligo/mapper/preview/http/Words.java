package io.loligo.mapper.preview.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers in words for whoever calls an endpoint. */
final class Words {
    /** It was read, and is not accepted. */
    static final int UNPROCESSABLE = 422;

    private Words() {}

    static Response of(Response.Status status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words + "\n")
                .build();
    }
}
