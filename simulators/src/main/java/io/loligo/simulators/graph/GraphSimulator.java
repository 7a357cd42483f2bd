package io.loligo.simulators.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.graph.api.GraphApi;
import io.loligo.simulators.graph.api.GraphFault;
import io.loligo.simulators.graph.control.GraphControl;
import io.loligo.simulators.graph.control.GraphStatus;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.License;
import io.loligo.simulators.graph.tenant.Sku;
import io.loligo.simulators.graph.tenant.TenantState;
import io.loligo.simulators.http.HttpFront;
import io.loligo.simulators.page.PageFiles;
import io.loligo.simulators.store.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A running cloud tenant: the token endpoint, Graph v1.0, and a page that shows how it stands.
 *
 * {@snippet :
 * try (var graph = GraphSimulator.start(GraphSettings.forTests())) {
 *     graph.add("ann@corp.example.com", "PL");
 *     // point a client at graph.tokenEndpoint() and graph.api()
 * }
 * }
 */
public final class GraphSimulator implements AutoCloseable {
    private static final JsonMapper MAPPER = ContractsJson.mapper();

    private final GraphSettings settings;
    private final SimulatedClock clock;
    private final CloudTenant tenant;
    private final ArmedFaults<GraphFault> faults = new ArmedFaults<>();
    private final GraphApi api;
    private final GraphControl control;
    private final HttpFront front;

    private GraphSimulator(GraphSettings wished) {
        clock = new SimulatedClock(wished.clock(), Duration.ZERO);
        settings = wished.with(clock);
        tenant = new CloudTenant(
                settings.skus(), settings.delays().mailbox(), settings.delays().groupLicense(), clock);
        settings.state().filter(Files::exists).ifPresent(file -> {
            try {
                tenant.restore(MAPPER.readValue(file.toFile(), TenantState.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "Cannot read the simulator's state from " + file + ". Delete the file to start anew.",
                        unreadable);
            }
        });
        api = new GraphApi(settings, tenant, faults);
        control = new GraphControl(tenant, api, faults, clock, this::status);
        front = HttpFront.listening("127.0.0.1", settings.port(), this::answer);
        save();
    }

    public static GraphSimulator start(GraphSettings settings) {
        return new GraphSimulator(settings);
    }

    /** What a client takes for {@code https://graph.microsoft.com/v1.0}. */
    public URI api() {
        return front.uri().resolve(GraphApi.PREFIX);
    }

    /** What a client takes for {@code https://login.microsoftonline.com/TENANT/oauth2/v2.0/token}. */
    public URI tokenEndpoint() {
        return front.uri().resolve("/" + settings.tenantId() + "/oauth2/v2.0/token");
    }

    /** The page for people. */
    public URI page() {
        return front.uri();
    }

    public GraphSettings settings() {
        return settings;
    }

    public ArmedFaults<GraphFault> faults() {
        return faults;
    }

    /** Somebody whom the directory's synchronisation brought, without a licence. */
    public synchronized CloudUser add(String userPrincipalName, String usageLocation) {
        var user = CloudUser.synced(UUID.randomUUID(), userPrincipalName, userPrincipalName, clock.instant())
                .in(java.util.Optional.of(usageLocation));
        tenant.put(user);
        return user;
    }

    /** The same, known by the base64 of the directory's anchor. */
    public synchronized CloudUser add(String userPrincipalName, String usageLocation, String immutableId) {
        CloudUser user = add(userPrincipalName, usageLocation)
                .telling("onPremisesImmutableId", java.util.Optional.of(immutableId));
        tenant.put(user);
        return user;
    }

    /**
     * Makes a user what the account of a directory is, as its synchronisation does; a new one where there is none.
     *
     * @param immutableId the base64 of the account's {@code objectGUID}
     */
    public synchronized void synchronise(String immutableId, String userPrincipalName, boolean enabled) {
        CloudUser user = tenant.users()
                .filter(one -> immutableId.equals(one.profile().get("onPremisesImmutableId")))
                .findFirst()
                .orElseGet(
                        () -> CloudUser.synced(UUID.randomUUID(), userPrincipalName, userPrincipalName, clock.instant())
                                .telling("onPremisesImmutableId", java.util.Optional.of(immutableId)));
        tenant.put(user.named(userPrincipalName).enabled(enabled));
    }

    /** A group that brings licences to its members. */
    public synchronized CloudGroup addGroup(String name, List<UUID> skus, List<CloudUser> members) {
        var group = new CloudGroup(
                UUID.randomUUID(),
                name,
                false,
                skus,
                members.stream().map(CloudUser::id).toList(),
                java.util.Map.of());
        tenant.put(group);
        return group;
    }

    /** As somebody does with Exchange Online's own PowerShell. */
    public synchronized void shareMailbox(String key) {
        tenant.put(tenant.user(key).telling(CloudUser.PURPOSE, java.util.Optional.of("shared")));
    }

    /** As it is by now. */
    public synchronized CloudUser user(String key) {
        return tenant.user(key);
    }

    public synchronized List<License> licenses(String key) {
        return tenant.licenses(tenant.user(key));
    }

    /** As somebody does who leaves a group. */
    public synchronized void removeMember(CloudGroup group, CloudUser member) {
        tenant.removeMember(group.id().toString(), member.id().toString());
    }

    /** How many requests asked for a change, whether it was made or not. */
    public synchronized long writes() {
        return api.asked().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().startsWith("GET") && !entry.getKey().endsWith("token"))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    public void advance(Duration by) {
        clock.advance(by);
    }

    /** How many requests were asked for at an endpoint, by its label, such as {@code GET /users/{id}}. */
    public synchronized long asked(String label) {
        return api.asked().getOrDefault(label, 0L);
    }

    public synchronized GraphStatus status() {
        return new GraphStatus(
                "Microsoft Graph simulator",
                api().toString(),
                tokenEndpoint().toString(),
                clock.instant(),
                tenant.users().map(this::person).toList(),
                tenant.groups()
                        .map(group -> new GraphStatus.Group(
                                group.displayName(),
                                group.members().size(),
                                group.skus().stream().map(this::partNumber).toList()))
                        .toList(),
                tenant.skus().stream()
                        .map(sku -> new GraphStatus.License(sku.partNumber(), tenant.consumed(sku), sku.units()))
                        .toList(),
                faults.all(),
                api.asked());
    }

    @Override
    public void close() {
        front.close();
        save();
    }

    private synchronized Answer answer(Request request) {
        Answer answer;
        if (request.path().startsWith(GraphControl.PREFIX)) {
            answer = control.answer(request);
        } else if (request.path().startsWith(GraphApi.PREFIX + "/")
                || request.path().endsWith("/token")) {
            answer = api.answer(request, front.uri().toString());
        } else {
            answer = PageFiles.STATUS.answer(request);
        }
        if (!request.method().equals("GET")) {
            save();
        }
        return answer;
    }

    private synchronized void save() {
        settings.state().ifPresent(file -> {
            try {
                byte[] json = MAPPER.writeValueAsBytes(tenant.state());
                new WholeFile(file).write(output -> output.write(json));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("Cannot write the simulator's state to " + file + ".", unwritable);
            }
        });
    }

    private GraphStatus.Person person(CloudUser user) {
        return new GraphStatus.Person(
                user.userPrincipalName(),
                user.accountEnabled(),
                partNumbers(user, License::isDirect),
                partNumbers(user, license -> !license.isDirect()),
                tenant.hasMailbox(user),
                user.replies().status(),
                user.photo().isPresent());
    }

    private List<String> partNumbers(CloudUser user, Predicate<License> wanted) {
        return tenant.licenses(user).stream()
                .filter(wanted)
                .map(license -> partNumber(license.sku()))
                .toList();
    }

    private String partNumber(UUID id) {
        return tenant.skus().stream()
                .filter(sku -> sku.id().equals(id))
                .map(Sku::partNumber)
                .findFirst()
                .orElse(id.toString());
    }
}
