package io.loligo.connector.pass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.source.NoRecordsException;
import io.loligo.connector.source.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a list from everything else that may come back, and puts the latter into words. */
public final class AnswerCheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int QUOTED = 200;
    private static final int BEGINNING = 16;
    private static final int ERROR_BODY = 8192;

    private final Hr hr;

    public AnswerCheck(Hr hr) {
        this.hr = hr;
    }

    /** Asks, and hands over the rows of a good answer. */
    <R> OptionalLong read(Question question, PageReader<R> reader, Consumer<R> rows)
            throws FaultException, InterruptedException {
        return answered(question, body -> reader.read(body, rows));
    }

    /** Asks, and has a good answer's body read. */
    public <T> T answered(Question question, BodyReader<T> reader) throws FaultException, InterruptedException {
        try (Answer answer = hr.ask(question)) {
            if (answer.status() != 200) {
                throw new FaultException(new Fault(
                        kind(answer.status()),
                        question.display(),
                        "status " + answer.status() + says(answer),
                        answer.retryAfter()));
            }
            if (!answer.contentType().toLowerCase(Locale.ROOT).contains("json")) {
                throw fault(
                        Kind.NOT_JSON,
                        question,
                        "status 200 with content type '" + answer.contentType() + "', not JSON");
            }
            return reader.read(answer.body());
        } catch (NoRecordsException noList) {
            throw new FaultException(
                    Fault.of(Kind.NO_RECORDS, question.display(), String.valueOf(noList.getMessage())), noList);
        } catch (TooLargeException tooLarge) {
            throw new FaultException(
                    Fault.of(Kind.TOO_LARGE, question.display(), String.valueOf(tooLarge.getMessage())), tooLarge);
        } catch (TooSlowException tooSlow) {
            throw new FaultException(
                    Fault.of(Kind.TOO_SLOW, question.display(), String.valueOf(tooSlow.getMessage())), tooSlow);
        } catch (JsonEOFException early) {
            throw new FaultException(
                    Fault.of(Kind.TRUNCATED, question.display(), "the JSON ends before it is complete"), early);
        } catch (JsonProcessingException unfit) {
            throw new FaultException(
                    isDamaged(unfit)
                            ? Fault.of(Kind.TRUNCATED, question.display(), "the JSON breaks off or is damaged")
                            : Fault.of(Kind.NOT_JSON, question.display(), "status 200 with what is no JSON"),
                    unfit);
        } catch (IOException broken) {
            throw new FaultException(
                    Fault.of(Kind.TRUNCATED, question.display(), "the connection broke while the answer was read"),
                    broken);
        }
    }

    /** It was JSON at its beginning; what never was breaks at its first character. */
    private static boolean isDamaged(JsonProcessingException unfit) {
        return unfit.getLocation() != null && unfit.getLocation().getByteOffset() > BEGINNING;
    }

    private static FaultException fault(Kind kind, Question question, String answered) {
        return new FaultException(Fault.of(kind, question.display(), answered));
    }

    /** Only the status line counts: in the body, Calamari's own examples contradict it. */
    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.WRONG_METHOD;
            case 429 -> Kind.TOO_MANY_REQUESTS;
            default -> {
                if (status >= 500) {
                    yield Kind.SERVER_ERROR;
                }
                if (status >= 400) {
                    yield Kind.REFUSED;
                }
                yield status >= 300 ? Kind.REDIRECTED : Kind.NOT_JSON;
            }
        };
    }

    /** Both families of error bodies: {@code code, message} of v1 and {@code title, detail} of v2. */
    private static String says(Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body().readNBytes(ERROR_BODY));
            if (body == null) {
                return "";
            }
            String words = Stream.of("/code", "/title", "/message", "/detail")
                    .map(body::at)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .collect(Collectors.joining(", "));
            return Optional.of(words)
                    .filter(text -> !text.isBlank())
                    .map(text -> " (" + printable(text) + ")")
                    .orElse("");
        } catch (IOException noJson) {
            return "";
        }
    }

    private static String printable(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        byte[] utf8 = oneLine.getBytes(StandardCharsets.UTF_8);
        return utf8.length <= QUOTED ? oneLine : oneLine.substring(0, Math.min(oneLine.length(), QUOTED)) + "...";
    }

    /** Makes something of JSON while it streams past. */
    @FunctionalInterface
    public interface BodyReader<T> {
        T read(InputStream body) throws IOException, NoRecordsException;
    }
}
