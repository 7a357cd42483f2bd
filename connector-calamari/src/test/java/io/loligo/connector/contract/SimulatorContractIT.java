package io.loligo.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.messaging.Tail;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.source.Presets;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.exchange.Endpoint;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both generations, each value of each switch, each fault: real passes over HTTP from the simulated Calamari into a real broker.
 * Whatever comes back, nothing is told but what HR changed, and once.
 */
class SimulatorContractIT {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(77);
    private static final Log LOG = new Log();
    private static final Tail CHANGES = LOG.tail(LOG.topics().employeeChanges());
    private static final Tail SNAPSHOTS = LOG.tail(LOG.topics().employeeSnapshots());
    private static int tenants;

    /** What may come of a fault: nothing at all that shows, or one of these. */
    private static final Map<Fault, Set<Kind>> FAULTS = new LinkedHashMap<>();

    private static final Set<Kind> NONE = EnumSet.noneOf(Kind.class);

    static {
        FAULTS.put(new Fault.Unauthorized(), Set.of(Kind.UNAUTHORIZED));
        FAULTS.put(new Fault.Forbidden(), Set.of(Kind.FORBIDDEN));
        FAULTS.put(new Fault.TooManyRequests(Optional.empty()), Set.of(Kind.TOO_MANY_REQUESTS));
        FAULTS.put(new Fault.TooManyRequests(Optional.of(RETRY_AFTER)), Set.of(Kind.TOO_MANY_REQUESTS));
        FAULTS.put(new Fault.ServerError(500), Set.of(Kind.SERVER_ERROR));
        FAULTS.put(new Fault.ServerError(502), Set.of(Kind.SERVER_ERROR));
        FAULTS.put(new Fault.ServerError(503), Set.of(Kind.SERVER_ERROR));
        FAULTS.put(new Fault.ConnectionReset(), Set.of(Kind.TRUNCATED));
        FAULTS.put(new Fault.TruncatedJson(), Set.of(Kind.TRUNCATED));
        FAULTS.put(new Fault.HtmlPage(), Set.of(Kind.NOT_JSON));
        FAULTS.put(new Fault.EmptyList(), Set.of(Kind.TOO_FEW, Kind.MOVED));
        FAULTS.put(new Fault.MissingKey(Optional.empty()), Set.of(Kind.NO_KEY));
        FAULTS.put(new Fault.NullObject(), Set.of(Kind.FIELD_VANISHED));
        FAULTS.put(new Fault.DuplicateRow(), Set.of(Kind.DUPLICATE_KEYS, Kind.MOVED));
        FAULTS.put(new Fault.MovedRow(), NONE);
        FAULTS.put(new Fault.ChangedTotal(), NONE);
        FAULTS.put(new Fault.ExtraAttributes(), NONE);
        FAULTS.put(new Fault.OffsetDates(), NONE);
    }

    static Stream<Arguments> everySwitch() {
        List<Arguments> all = new ArrayList<>();
        for (Presets preset : Presets.values()) {
            for (Switch one : Switch.values()) {
                values(one).forEach(value -> all.add(Arguments.of(preset, Map.of(one, value))));
            }
            all.add(Arguments.of(preset, Map.of(Switch.V2_MAX_LIMIT, "7")));
            all.add(Arguments.of(preset, Map.of(Switch.V2_META, "total", Switch.V2_MAX_LIMIT, "7")));
            all.add(Arguments.of(preset, Map.of(Switch.V2_SORT_ID, "uuid", Switch.V2_META, "page")));
        }
        return all.stream();
    }

    private static Stream<String> values(Switch one) {
        return switch (one) {
            case V1_PAGE_SIZE -> Stream.of("10", "17", "51", "1000");
            case V2_MAX_LIMIT -> Stream.of("10", "1000");
            case RATE_LIMIT -> Stream.of("off", "100");
            case KEY_DENIED_GROUPS -> Stream.of("none", "absences", "teams,clockin");
            default -> Stream.of(one.accepted().split("\\|", -1));
        };
    }

    @ParameterizedTest
    @MethodSource("everySwitch")
    void noFaultChangesAnythingAndTheNextRightAnswerHealsIt(Presets preset, Map<Switch, String> switches)
            throws Exception {
        try (Tenant tenant = new Tenant("tenant" + ++tenants, preset, switches, LOG)) {
            ConnectionStatus first = tenant.turn();
            if (switches.equals(Map.of(Switch.V1_SEARCH_PAGES, "false")) && preset == Presets.CALAMARI_EMPLOYEES_V1) {
                assertThat(first.trouble().orElseThrow().kind()).isEqualTo(Kind.PAGING_IGNORED);
                return;
            }
            boolean noAbsences = switches.equals(Map.of(Switch.KEY_DENIED_GROUPS, "absences"));
            assertThat(first.trouble().map(fault -> fault.kind()))
                    .isEqualTo(noAbsences ? Optional.of(Kind.FORBIDDEN) : Optional.empty());
            assertThat(first.people()).isGreaterThan(Tenant.PEOPLE);

            if (concernsTheOther(preset, switches)) {
                return;
            }
            for (Map.Entry<Fault, Set<Kind>> fault : FAULTS.entrySet()) {
                meet(tenant, preset, fault.getKey(), fault.getValue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void anAnswerThatComesTooSlowlyIsGivenUpInTime(Presets preset) throws Exception {
        Duration patience = Duration.ofSeconds(3);
        try (Tenant tenant = new Tenant("tenant" + ++tenants, preset, Map.of(), LOG, patience)) {
            await().until(() -> tenant.turn().people() > 0);
            for (Duration dripping : List.of(Duration.ofSeconds(40), Duration.ofHours(1))) {
                tenant.control().arm(new Fault.SlowBody(dripping), Scope.everything());
                long since = System.nanoTime();
                ConnectionStatus status = tenant.turn();
                assertThat(status.trouble().orElseThrow().kind()).isEqualTo(Kind.TOO_SLOW);
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(patience.multipliedBy(3));
                tenant.control().clearFaults();
            }
            tenant.rename();
            assertThat(tenant.turn().lastComplete().orElseThrow().changes()).isEqualTo(Map.of("Updated", 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void aFaultOfTheAbsencesEndsNoneAndHoldsNobodyElseUp(Presets preset) throws Exception {
        try (Tenant tenant = new Tenant("tenant" + ++tenants, preset, Map.of(), LOG)) {
            for (int id = 1; id <= 8; id++) {
                tenant.control().startAbsence(id, LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-28"));
            }
            ConnectionStatus first = tenant.turn();
            assertThat(first.lastComplete().orElseThrow().changes().get("AbsenceStarted"))
                    .isGreaterThanOrEqualTo(6);
            for (Fault fault : FAULTS.keySet()) {
                tenant.control().arm(fault, Scope.on(Endpoint.ABSENCES_FIND_ADVANCED));
                tenant.rename();
                PassOutcome.Completed pass =
                        (PassOutcome.Completed) tenant.turn().lastPass().orElseThrow();
                assertThat(pass.changes()).as(fault.toString()).isEqualTo(Map.of("Updated", 1));
                tenant.control().clearFaults();
                tenant.wait(RETRY_AFTER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void aCompanyThatShrinksOvernightIsNotBelievedUntilItIsWholeAgain(Presets preset) throws Exception {
        try (Tenant tenant = new Tenant("tenant" + ++tenants, preset, Map.of(), LOG)) {
            tenant.turn();
            CHANGES.more();
            for (int id = 10; id < 40; id++) {
                tenant.control().archive(id);
            }
            for (int pass = 0; pass < 3; pass++) {
                io.loligo.connector.pass.Fault told = tenant.turn().trouble().orElseThrow();
                assertThat(told.kind()).isEqualTo(Kind.MASS_CHANGE);
            }
            assertThat(CHANGES.more()).isEmpty();
            for (int id = 10; id < 40; id++) {
                tenant.control().bringBack(id, ReturnAs.SAME_RECORD, LocalDate.parse("2020-01-01"));
            }
            assertThat(tenant.turn().trouble()).isEmpty();
            assertThat(CHANGES.more())
                    .extracting(one -> Log.body(one.value()).getClass().getSimpleName())
                    .doesNotContain("Left", "Withdrawn", "Returned");
        }
    }

    @Test
    void noFaultOfTheSimulatorIsLeftOut() {
        Set<Class<?>> met = new HashSet<>(Set.of(Fault.SlowBody.class));
        FAULTS.keySet().forEach(fault -> met.add(fault.getClass()));

        assertThat(met).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    /** Switches of one generation are looked at with the other as well, but not with every fault. */
    private static boolean concernsTheOther(Presets preset, Map<Switch, String> switches) {
        String other = preset == Presets.CALAMARI_EMPLOYEES_V1 ? "v2." : "v1.";
        return switches.keySet().stream().allMatch(one -> one.key().startsWith(other));
    }

    private static void meet(Tenant tenant, Presets preset, Fault fault, Set<Kind> expected) throws Exception {
        boolean moved = fault instanceof Fault.MovedRow && preset == Presets.CALAMARI_PEOPLE_V2;
        Set<Kind> kinds = moved ? Set.of(Kind.MOVED) : expected;
        CHANGES.more();
        SNAPSHOTS.more();
        Endpoint people = preset == Presets.CALAMARI_EMPLOYEES_V1 ? Endpoint.EMPLOYEES_SEARCH : Endpoint.PEOPLE_LIST;

        tenant.control().arm(fault, Scope.on(people));
        ConnectionStatus troubled = tenant.turn();
        tenant.control().clearFaults();

        if (!kinds.isEmpty() && !(onePage(fault) && isOnePage(tenant))) {
            io.loligo.connector.pass.Fault told =
                    ((PassOutcome.Refused) troubled.lastPass().orElseThrow()).fault();
            assertThat(told.kind()).as(fault.toString()).isIn(kinds);
            assertThat(told.message())
                    .contains(people.label().substring(people.label().indexOf('/')))
                    .contains(told.answered())
                    .contains(told.advice())
                    .doesNotContain(Tenant.KEY);
            assertThat(told.retryAfter())
                    .isEqualTo(fault instanceof Fault.TooManyRequests many ? many.retryAfter() : Optional.empty());
        }
        afterwards(tenant);

        tenant.control().arm(fault, Scope.everything().after(2).times(1));
        tenant.turn();
        tenant.control().clearFaults();
        afterwards(tenant);
        assertThat(CHANGES.more()).as("no event after %s", fault).isEmpty();
        assertThat(SNAPSHOTS.more()).as("no other memory after %s", fault).isEmpty();

        tenant.rename();
        ConnectionStatus healed = tenant.turn();
        assertThat(healed.lastPass())
                .as("healed after %s", fault)
                .get()
                .isInstanceOfSatisfying(
                        PassOutcome.Completed.class,
                        completed -> assertThat(completed.changes()).isEqualTo(Map.of("Updated", 1)));
        assertThat(CHANGES.more()).as("told once after %s", fault).hasSize(1);
    }

    @AfterAll
    static void close() {
        CHANGES.close();
        SNAPSHOTS.close();
    }

    /** Faults that need a second page to show. */
    private static boolean onePage(Fault fault) {
        return fault instanceof Fault.DuplicateRow;
    }

    private static boolean isOnePage(Tenant tenant) {
        return tenant.control().status().switches().stream()
                .anyMatch(one -> one.key().equals(Switch.V1_PAGE_SIZE.key())
                        && one.value().equals("1000"));
    }

    /** Time passes, and whoever was stopped by a refused key is asked to go on. */
    private static void afterwards(Tenant tenant) {
        tenant.wait(RETRY_AFTER);
        if (tenant.stage() == Stage.STOPPED) {
            tenant.ask();
        }
    }
}
