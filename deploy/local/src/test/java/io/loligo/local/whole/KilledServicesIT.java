package io.loligo.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.directory.DirectoryView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service ends as in a power cut, in the middle of the work, and is started again. */
class KilledServicesIT {
    private static final int PEOPLE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path home;

    @Test
    void whenEveryServiceIsKilledDuringAFirstSyncTheEndIsAsIfNoneHadBeen() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> services =
                new ArrayList<>(List.of("connector-calamari", "mapper-service", "ad-executor", "audit-service"));
        Collections.shuffle(services, random);
        List<Integer> moments = new ArrayList<>();
        services.forEach(service -> moments.add(1 + random.nextInt(PEOPLE * 3 / 4)));
        Collections.sort(moments);
        String story = "killed " + services + " when there were " + moments + " accounts (seed " + seed + ")";

        try (Run run = Run.started(Run.Place.in(home, null, "--people", "" + PEOPLE))) {
            run.awaitOutput("Mapper");
            try (DirectoryView directory = run.directory()) {
                for (int next = 0; next < services.size(); next++) {
                    int moment = moments.get(next);
                    await(story).atMost(PATIENCE).until(() -> accounts(directory) >= moment);
                    run.kill(services.get(next));
                }

                await(story)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(2))
                        .untilAsserted(() -> assertThat(
                                        new Wish(run.staff(), run.access().base()).differences(directory.people()))
                                .as(story)
                                .isEmpty());
            }
            await(story)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(Events.recorded(run)).as(story).isEqualTo(Events.ids(run)));
            assertThat(Events.ids(run)).hasSizeGreaterThan(PEOPLE * 3);
        }
    }

    private static int accounts(DirectoryView directory) throws LDAPException {
        return directory.census().all();
    }
}
