package io.loligo.executor.page;

import io.loligo.executor.credential.Opening;
import io.loligo.executor.credential.Seal;
import io.loligo.executor.messaging.CredentialLinks;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time link leads to. Fetching the page, as mail scanners do, asks for nothing and shows nothing: the key is behind the
 * link's number sign, where it stays in the browser until a person presses the button.
 */
@Path("/credentials/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class CredentialPages {
    private final CredentialLinks links;

    CredentialPages(CredentialLinks links) {
        this.links = links;
    }

    @GET
    public RestResponse<TemplateInstance> sealed(@RestPath String id) {
        return discreet(RestResponse.Status.OK, Templates.credential(id));
    }

    @POST
    public RestResponse<TemplateInstance> open(
            @RestPath String id, @RestForm @Nullable String key, @Context HttpServerRequest request) {
        Optional<Seal.Key> given = Optional.ofNullable(key).flatMap(Seal.Key::of);
        try {
            return answer(links.open(id, given, request.remoteAddress().hostAddress()));
        } finally {
            given.ifPresent(Seal.Key::close);
        }
    }

    private static RestResponse<TemplateInstance> answer(Opening opening) {
        return switch (opening) {
            case Opening.Revealed(var parcel, var secret) -> {
                try (secret) {
                    // A page is text: from here on the password is in the answer's buffers until they are reused.
                    yield discreet(
                            RestResponse.Status.OK, Templates.revealed(parcel.account(), secret.read(String::new)));
                }
            }
            case Opening.OtherKey other ->
                refused(
                        "This link lacks its end, or a newer message has taken its place.",
                        "Open the link of the newest message by clicking it, or copy it whole.");
            case Opening.OpenedBefore before ->
                refused(
                        "This link has been opened before, and it works once.",
                        "If it was not you, tell your administrators now: somebody else knows the password."
                                + " They can set another one.");
            case Opening.Expired expired ->
                refused("The time of this link is over.", "Ask your administrators to set another password.");
            case Opening.Unknown unknown ->
                refused(
                        "There is no such link, or it is long over.",
                        "Ask your administrators to set another password.");
        };
    }

    private static RestResponse<TemplateInstance> refused(String happened, String advice) {
        return discreet(RestResponse.Status.GONE, Templates.closed(happened, advice));
    }

    private static RestResponse<TemplateInstance> discreet(RestResponse.Status status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.create(status, page)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .build();
    }
}
