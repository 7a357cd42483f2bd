package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The part of Microsoft Graph v1.0 that is used. Answers are taken as they come, whatever their status: {@link Answer} reads
 * them within limits.
 */
@Path("/v1.0")
interface GraphApi {
    String AUTHORIZATION = "Authorization";

    @GET
    @Path("/users")
    Response users(@HeaderParam(AUTHORIZATION) String bearer, @RestQuery Map<String, String> query);

    @GET
    @Path("/users/{id}")
    Response user(
            @HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id, @RestQuery("$select") String select);

    @PATCH
    @Path("/users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response updateUser(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id, ObjectNode changes);

    @POST
    @Path("/users/{id}/assignLicense")
    @Consumes(MediaType.APPLICATION_JSON)
    Response assignLicense(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id, ObjectNode licences);

    @POST
    @Path("/users/{id}/revokeSignInSessions")
    Response revokeSignInSessions(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path("/users/{id}/memberOf")
    Response memberOf(
            @HeaderParam(AUTHORIZATION) String bearer,
            @PathParam("id") String id,
            @RestQuery Map<String, String> query);

    @GET
    @Path("/users/{id}/photo/$value")
    Response photo(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id);

    @PUT
    @Path("/users/{id}/photo/$value")
    @Consumes("image/jpeg")
    Response putPhoto(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id, byte[] jpeg);

    @DELETE
    @Path("/users/{id}/photo/$value")
    Response deletePhoto(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path("/users/{id}/mailboxSettings")
    Response mailboxSettings(
            @HeaderParam(AUTHORIZATION) String bearer,
            @HeaderParam("Prefer") String prefer,
            @PathParam("id") String id);

    @PATCH
    @Path("/users/{id}/mailboxSettings")
    @Consumes(MediaType.APPLICATION_JSON)
    Response updateMailboxSettings(
            @HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id, ObjectNode settings);

    @GET
    @Path("/subscribedSkus")
    Response subscribedSkus(@HeaderParam(AUTHORIZATION) String bearer, @RestQuery Map<String, String> query);
}
