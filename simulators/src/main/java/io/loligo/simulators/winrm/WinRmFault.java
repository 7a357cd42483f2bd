package io.loligo.simulators.winrm;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;

/** One way in which the host goes wrong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(WinRmFault.OfRequest.Unauthorized.class),
    @JsonSubTypes.Type(WinRmFault.OfRequest.ServerError.class),
    @JsonSubTypes.Type(WinRmFault.OfRequest.AnswerLost.class),
    @JsonSubTypes.Type(WinRmFault.OfRequest.Refused.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.Failing.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.Slow.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.Hanging.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.TruncatedOutput.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.NoisyOutput.class),
    @JsonSubTypes.Type(WinRmFault.OfScript.Flooding.class)
})
public sealed interface WinRmFault {
    /** Befalls a WS-Management request, whose label is its operation, such as {@code Receive}. */
    sealed interface OfRequest extends WinRmFault {
        /** 401, as for an account without the right. */
        @JsonTypeName("unauthorized")
        record Unauthorized() implements OfRequest {}

        /** A plain HTTP status without a SOAP body, as of a proxy. */
        @JsonTypeName("server-error")
        record ServerError(int status) implements OfRequest {}

        /** What was asked is done, but the connection goes down before anybody hears of it. */
        @JsonTypeName("answer-lost")
        record AnswerLost() implements OfRequest {}

        /** @param code WS-Management's own, such as 2150859174 for too many shells */
        @JsonTypeName("refused")
        record Refused(String code, String message) implements OfRequest {}
    }

    /** Befalls a script, whose label is {@code script NAME}. */
    sealed interface OfScript extends WinRmFault {
        /** Nothing is done; PowerShell writes this error. */
        @JsonTypeName("failing")
        record Failing(String message, String category, String errorId) implements OfScript {}

        /** It is done, but takes as long. */
        @JsonTypeName("slow")
        record Slow(Duration by) implements OfScript {}

        /** It is done, but the process never ends until it is terminated. */
        @JsonTypeName("hanging")
        record Hanging() implements OfScript {}

        /** It is done, but only the first half of the output arrives. */
        @JsonTypeName("truncated-output")
        record TruncatedOutput() implements OfScript {}

        /** It is done, but a profile or module writes something before the JSON. */
        @JsonTypeName("noisy-output")
        record NoisyOutput(String text) implements OfScript {}

        /** It is done, and as many bytes of rubbish follow the JSON. */
        @JsonTypeName("flooding")
        record Flooding(int bytes) implements OfScript {}
    }
}
