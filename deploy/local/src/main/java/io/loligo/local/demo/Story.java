package io.loligo.local.demo;

import static io.loligo.local.demo.Expectation.attribute;
import static io.loligo.local.demo.Expectation.beginning;
import static io.loligo.local.demo.Expectation.container;
import static io.loligo.local.demo.Expectation.disabled;
import static io.loligo.local.demo.Expectation.enabled;
import static io.loligo.local.demo.Expectation.groups;
import static io.loligo.local.demo.Expectation.sameObject;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.EventType;
import io.loligo.local.directory.Account;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Zofia is hired, moves, marries, goes on leave and comes back from it, leaves the company and returns. */
final class Story {
    private static final String MARRIED_NAME = "Łukaszewicz-Nguyễn";
    private static final int DAYS_OF_LEAVE = 7;

    private final Hr hr;
    private final LocalDate today;
    private final String base;
    private final Licences licences;

    /** What must be seen of a person's licences. */
    interface Licences {
        /** @param wished part numbers; empty for none */
        List<Expectation> are(String wished);
    }

    /**
     * @param today the day in HR
     * @param base the distinguished name under which accounts live
     * @param licences where there is no tenant that shows them, nothing is expected
     */
    Story(Hr hr, LocalDate today, String base, Licences licences) {
        this.hr = hr;
        this.today = today;
        this.base = base;
        this.licences = licences;
    }

    private List<Expectation> also(String wished, Expectation... inDirectory) {
        return Stream.concat(Arrays.stream(inDirectory), licences.are(wished).stream())
                .toList();
    }

    Scene hire() {
        return new Scene(
                "Zofia Wiśniewska starts today as a developer in Kraków",
                () -> hr.hire(Map.of(
                        "firstName",
                        "Zofia",
                        "lastName",
                        "Wiśniewska",
                        "position",
                        "Developer",
                        "teams",
                        List.of("Company-Acme", "Office-Kraków", "Team-IT"),
                        "hireDate",
                        today.toString(),
                        "timeZone",
                        "Europe/Warsaw")),
                EventType.JOINED,
                also(
                        "SPE_E3",
                        enabled(),
                        container("OU=IT,OU=People," + base),
                        attribute("title", "Developer"),
                        attribute("department", "IT"),
                        attribute("physicalDeliveryOfficeName", "Kraków"),
                        beginning("userPrincipalName", "zofia.wisniewska"),
                        beginning("manager", "CN="),
                        groups("Team-IT")));
    }

    /** What comes after the hire, which made the given account. */
    List<Scene> life(EmployeeKey zofia, Account account) {
        String accountName = account.first("sAMAccountName").orElse("");
        return List.of(
                new Scene(
                        "She moves to the sales team",
                        () -> hr.change(
                                zofia,
                                Map.of(
                                        "position",
                                        "Account Executive",
                                        "teams",
                                        List.of("Company-Acme", "Office-Kraków", "Team-Sales"))),
                        EventType.UPDATED,
                        List.of(
                                enabled(),
                                container("OU=Sales,OU=People," + base),
                                attribute("title", "Account Executive"),
                                attribute("department", "Sales"),
                                groups("Team-Sales"),
                                sameObject(account.objectGuid()))),
                new Scene(
                        "She marries and takes another name; her logon name of old stays",
                        () -> hr.change(zofia, Map.of("lastName", MARRIED_NAME)),
                        EventType.UPDATED,
                        List.of(
                                beginning("cn", "Zofia " + MARRIED_NAME),
                                attribute("sn", MARRIED_NAME),
                                attribute("displayName", "Zofia " + MARRIED_NAME),
                                beginning("userPrincipalName", "zofia.lukaszewicz-nguyen"),
                                attribute("sAMAccountName", accountName),
                                sameObject(account.objectGuid()))),
                new Scene(
                        "She goes on leave for a week",
                        () -> hr.startLeave(zofia, today, today.plusDays(DAYS_OF_LEAVE)),
                        EventType.ABSENCE_STARTED,
                        List.of(enabled(), attribute("info", "Away until " + today.plusDays(DAYS_OF_LEAVE)))),
                new Scene(
                        "She is back early",
                        () -> hr.cancelLeave(zofia),
                        EventType.ABSENCE_ENDED,
                        List.of(enabled(), attribute("info", ""))),
                new Scene(
                        "She leaves the company",
                        () -> hr.archive(zofia),
                        EventType.LEFT,
                        also(
                                "",
                                disabled(),
                                container("OU=Former," + base),
                                groups(""),
                                beginning("info", "Left on "),
                                sameObject(account.objectGuid()))),
                new Scene(
                        "She comes back, to the same account",
                        () -> hr.bringBack(zofia, today),
                        EventType.RETURNED,
                        List.of(
                                enabled(),
                                container("OU=Sales,OU=People," + base),
                                groups("Team-Sales"),
                                attribute("info", ""),
                                attribute("sAMAccountName", accountName),
                                sameObject(account.objectGuid()))));
    }
}
