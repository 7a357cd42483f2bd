package io.loligo.mapper.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;

/** Days and instants of many zones, often near a jump of the clocks. */
final class Moments {
    /** Among them: jumps of half an hour, at midnight, over midnight, of a whole day, and none. */
    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Warsaw"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/Nuuk"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("UTC"));

    private static final Instant FROM = Instant.parse("2009-01-01T00:00:00Z");
    private static final int DAYS = 30 * 365;

    private final Random random;

    Moments(long seed) {
        this.random = new Random(seed);
    }

    ZoneId zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    /** Every other one within two days of a jump, if there are any. */
    Instant instant(ZoneId zone) {
        Instant anywhere = FROM.plusSeconds(random.nextLong(DAYS * 86_400L));
        ZoneOffsetTransition next = zone.getRules().nextTransition(anywhere);
        return next == null || random.nextBoolean()
                ? anywhere
                : next.getInstant().plusSeconds(random.nextLong(-172_800, 172_800));
    }

    LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(instant(zone), zone);
    }

    LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
