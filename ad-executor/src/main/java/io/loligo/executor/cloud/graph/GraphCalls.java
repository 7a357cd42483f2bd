package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.system.SystemException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends requests with a token, a second time with a new one where the first is refused, and follows pages. */
final class GraphCalls {
    private static final int MOST_PAGES = 50;

    private final Tokens tokens;
    private final NextLink links;
    private final Duration deadline;
    private final Clock clock;

    GraphCalls(Tokens tokens, GraphSettings settings, Clock clock) {
        this.tokens = tokens;
        this.links = new NextLink(settings.graph());
        this.deadline = settings.deadlines().answer();
        this.clock = clock;
    }

    /** One request. */
    interface Call {
        Response send(String bearer);
    }

    /** One request for a page. */
    interface PageCall {
        Response send(String bearer, Map<String, String> query);
    }

    /** Whatever comes back, whether it is a success or not. */
    Answer answer(Asking asking, Call call) throws SystemException {
        String bearer = tokens.bearer();
        Answer answer = send(asking, call, bearer);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.refused(bearer);
        return send(asking, call, tokens.bearer());
    }

    /** A success; all else is an exception. */
    Answer success(Asking asking, Call call) throws SystemException {
        return orRefuse(asking, answer(asking, call));
    }

    /** A success with JSON. */
    JsonNode json(Asking asking, Call call) throws SystemException {
        return json(asking, success(asking, call));
    }

    /** The rows of all pages. */
    List<JsonNode> pages(Asking asking, Map<String, String> query, PageCall call) throws SystemException {
        List<JsonNode> rows = new ArrayList<>();
        Optional<Map<String, String>> next = Optional.of(query);
        for (int page = 0; next.isPresent(); page++) {
            if (page == MOST_PAGES) {
                throw links.tooMany(asking, MOST_PAGES);
            }
            Map<String, String> asked = next.get();
            JsonNode body = json(asking, bearer -> call.send(bearer, asked));
            body.path("value").forEach(rows::add);
            next = links.next(asking, body);
        }
        return rows;
    }

    Answer orRefuse(Asking asking, Answer answer) throws SystemException {
        if (!answer.isSuccess()) {
            throw GraphErrors.of(asking, answer, clock.instant());
        }
        if (answer.isPage()) {
            throw GraphErrors.unreadable(asking, answer);
        }
        return answer;
    }

    JsonNode json(Asking asking, Answer answer) throws SystemException {
        if (!answer.json().isObject()) {
            throw GraphErrors.unreadable(asking, answer);
        }
        return answer.json();
    }

    private Answer send(Asking asking, Call call, String bearer) throws SystemException {
        try (Response response = call.send(bearer)) {
            return Answer.of(response, deadline);
        } catch (IOException | ProcessingException failed) {
            throw GraphErrors.failed(asking.words(), failed);
        }
    }
}
