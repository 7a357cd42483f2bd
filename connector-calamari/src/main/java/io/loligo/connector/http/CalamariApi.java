package io.loligo.connector.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One endpoint of Calamari, at the base address of the client. */
@RegisterRestClient
public interface CalamariApi {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> get(@RestQuery Map<String, String> query);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> post(@RestQuery Map<String, String> query, String body);
}
