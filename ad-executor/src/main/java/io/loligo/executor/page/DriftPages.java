package io.loligo.executor.page;

import io.loligo.console.Console;
import io.loligo.executor.drift.DriftFilter;
import io.loligo.executor.drift.Finding;
import io.loligo.executor.drift.FoundDrift;
import io.loligo.executor.messaging.DriftEvents;
import io.loligo.executor.messaging.LogFollower;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/** What the directories show other than it is wished. */
@Path("/drift")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class DriftPages {
    private static final int ON_A_PAGE = 20;

    private final DriftEvents events;
    private final LogFollower follower;
    private final ZoneId zone;
    private final Clock clock;

    DriftPages(DriftEvents events, LogFollower follower, Console console, Clock clock) {
        this.events = events;
        this.follower = follower;
        this.zone = ZoneId.of(console.zone());
        this.clock = clock;
    }

    @GET
    public TemplateInstance some(
            @RestQuery @DefaultValue("") String directory,
            @RestQuery @DefaultValue("") String attribute,
            @RestQuery @DefaultValue("0") int from) {
        Instant now = clock.instant();
        int start = Math.max(0, from);
        List<Finding> all = events.found().since(now.minus(FoundDrift.KEPT));
        DriftFilter filter = new DriftFilter(directory.strip(), attribute.strip());
        List<Finding> chosen = filter.of(all);
        return Templates.drift(
                chosen.stream().skip(start).limit(ON_A_PAGE).map(DriftLine::of).toList(),
                choice(all, filter),
                DriftPicture.of(chosen, now, zone),
                Stretch.of(address(filter), start, ON_A_PAGE, chosen.size()),
                follower.isUpToDate());
    }

    private static DriftChoice choice(List<Finding> all, DriftFilter filter) {
        TreeSet<String> directories = new TreeSet<>();
        TreeSet<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(finding -> {
            directories.add(finding.directory());
            attributes.addAll(finding.wished().attributes().keySet());
        });
        return new DriftChoice(filter, List.copyOf(directories), List.copyOf(attributes));
    }

    private static String address(DriftFilter filter) {
        UriBuilder address = UriBuilder.fromPath("/drift");
        if (!filter.directory().isEmpty()) {
            address.queryParam("directory", "{directory}");
        }
        if (!filter.attribute().isEmpty()) {
            address.queryParam("attribute", "{attribute}");
        }
        return address.build(List.of(filter.directory(), filter.attribute()).stream()
                        .filter(one -> !one.isEmpty())
                        .toArray())
                .toString();
    }
}
