package io.loligo.connector.tracing;

import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.tracing.EventSpans;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** HR, each request to which is a span that ends when the answer is read. */
public final class TracedHr implements Hr {
    private final Hr hr;
    private final EventSpans spans;

    public TracedHr(Hr hr, EventSpans spans) {
        this.hr = hr;
        this.spans = spans;
    }

    @Override
    public Answer ask(Question question) throws FaultException, InterruptedException {
        Span span = spans.begin(question.endpoint().display());
        try {
            Answer answer = hr.ask(question);
            span.setAttribute("http.response.status_code", answer.status());
            return new Answer(
                    answer.status(), answer.contentType(), answer.retryAfter(), new Body(answer.body(), span));
        } catch (FaultException fault) {
            span.setStatus(StatusCode.ERROR, fault.fault().kind().name());
            span.end();
            throw fault;
        }
    }

    @Override
    public void close() {
        hr.close();
    }

    private static final class Body extends FilterInputStream {
        private final Span span;

        Body(InputStream body, Span span) {
            super(body);
            this.span = span;
        }

        @Override
        public void close() throws IOException {
            span.end();
            super.close();
        }
    }
}
