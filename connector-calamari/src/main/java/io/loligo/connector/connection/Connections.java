package io.loligo.connector.connection;

import io.loligo.connector.connection.Connection.Pauses;
import io.loligo.connector.connection.ConnectorConfig.DayClock;
import io.loligo.connector.pass.AbsenceSettings;
import io.loligo.connector.pass.GuardSettings;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.PersonalData;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Source;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.outbound.Reach;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes connections of settings. What does not fit is refused with the key's name and the accepted form. */
public final class Connections {
    private Connections() {}

    /** In the order of their names. */
    public static List<Connection> of(ConnectorConfig config) {
        return config.connections().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> connection(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Connection connection(String name, ConnectorConfig.Hr hr) {
        try {
            checkName(name);
            return new Connection(
                    name,
                    address(hr),
                    source(hr),
                    hr.interval(),
                    new WorkDays(hr.zone(), hr.leavesAt()),
                    new AbsenceSettings(
                            hr.absences().enabled(),
                            hr.absences().daysBack(),
                            hr.absences().daysAhead(),
                            hr.absences().categories(),
                            hr.absences().statuses()),
                    new GuardSettings(
                            hr.guards().minRecords(),
                            hr.guards().confirmMissing(),
                            hr.guards().maxRemovals(),
                            hr.guards().maxRemovalPercent(),
                            hr.guards().mayVanish().orElse(Set.of())),
                    hr.guards().eraseDisappearedAfter(),
                    hr.maxPages(),
                    new QuotaLimits(
                            hr.limits().perSecond(),
                            hr.limits().perHour(),
                            hr.limits().perDay(),
                            hr.limits().share()),
                    new Pauses(
                            hr.retry().first(), hr.retry().longest(), hr.retry().forPerson()));
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "loligo.calamari.connections.\"" + name + "\"." + unfit.getMessage(), unfit);
        }
    }

    private static void checkName(String name) {
        try {
            new EmployeeKey(name, "any");
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("(the name itself) " + unfit.getMessage(), unfit);
        }
    }

    private static Address address(ConnectorConfig.Hr hr) {
        return new Address(
                base(hr),
                new KeyReference.Given(key(hr)),
                Reach.anywhere(hr.allowHttp()),
                hr.connectTimeout(),
                hr.readTimeout(),
                hr.maxPageBytes(),
                hr.clock() == DayClock.SERVER);
    }

    private static URI base(ConnectorConfig.Hr hr) {
        try {
            return Address.base(hr.baseUrl(), hr.allowHttp());
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("base-url: " + unfit.getMessage(), unfit);
        }
    }

    private static ApiKey key(ConnectorConfig.Hr hr) {
        Optional<String> key =
                hr.apiKeyFile().map(Connections::content).or(hr::apiKey).map(String::strip);
        return new ApiKey(key.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "api-key: Calamari's API key, from the environment, or api-key-file: a file that holds it")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "api-key-file: a readable file, not " + file + " ("
                            + unreadable.getClass().getSimpleName() + ")",
                    unreadable);
        }
    }

    private static Source source(ConnectorConfig.Hr hr) {
        Set<String> allowed = hr.allowPersonal().orElse(Set.of());
        List<FieldRule> more = hr.fields().entrySet().stream()
                .map(entry -> field(entry.getKey(), entry.getValue(), allowed))
                .toList();
        Source source = hr.preset().source().withFields(more);
        if (hr.pageLimit().isPresent() && source.paging() instanceof Paging.LimitAndOffset paging) {
            return source.withPaging(new Paging.LimitAndOffset(
                    paging.limitParameter(), hr.pageLimit().getAsInt(), paging.offsetParameter(), paging.totals()));
        }
        return source;
    }

    private static FieldRule field(String name, ConnectorConfig.Field field, Set<String> allowed) {
        Pointer from = Pointer.of(field.from());
        if (PersonalData.at(from) && !allowed.contains(name)) {
            throw new IllegalArgumentException("fields." + name + ": " + from
                    + " is private; name the field in allow-personal if it must leave HR");
        }
        return new FieldRule(name, from, field.type());
    }
}
