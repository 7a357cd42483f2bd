package io.loligo.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the frame's templates ask: {@code inject:console}. */
@Named
@ApplicationScoped
public class Console {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final ConsoleConfig config;
    private final Assets assets;

    public Console(ConsoleConfig config) {
        this.config = config;
        this.assets = Assets.ofThisBuild();
    }

    /** The services whose address is configured, in the order in which a change passes them; always the one shown. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        place("connector", "HR connections", config.connector()).ifPresent(places::add);
        place("mapper", "Policies", config.mapper()).ifPresent(places::add);
        place("executor", "Directory", config.executor()).ifPresent(places::add);
        place("audit", "Audit", config.audit()).ifPresent(places::add);
        return List.copyOf(places);
    }

    private Optional<Place> place(String name, String title, Optional<URI> address) {
        boolean current = config.here().filter(name::equals).isPresent();
        return address.map(URI::toString)
                .or(() -> current ? Optional.of("/") : Optional.empty())
                .map(where -> new Place(name, title, where, current));
    }

    public String installation() {
        return config.installation().orElse("");
    }

    /** htmx without what a strict content security policy forbids. */
    public String htmx() {
        return "{\"allowEval\":false,\"includeIndicatorStyles\":false,\"selfRequestsOnly\":true,\"historyCacheSize\":0}";
    }

    public Assets assets() {
        return assets;
    }

    /** Day and time to the second, in the configured zone. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(config.zone()));
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(config.zone()));
    }

    /** Hours and minutes. */
    public String hour(Instant instant) {
        return HOUR.format(instant.atZone(config.zone()));
    }

    public String day(Instant instant) {
        return DAY.format(instant.atZone(config.zone()));
    }

    /** ISO 8601 in UTC, for {@code <time datetime>}. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public String zone() {
        return config.zone().getId();
    }
}
