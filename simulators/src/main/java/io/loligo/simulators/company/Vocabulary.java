package io.loligo.simulators.company;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words from which HR chooses in every generated company. */
public final class Vocabulary {
    public static final String FULL_TIME = "Full time";
    public static final String PART_TIME = "Part time";
    public static final String HOME_OFFICE = "Home office";
    public static final List<String> WORKING_WEEKS = List.of(FULL_TIME, PART_TIME);
    public static final List<String> CONTRACT_TYPES = List.of("Employment", "B2B", "Fixed term", "Internship");
    public static final List<String> TIME_OFF = List.of("Annual Leave", "Sick Leave", "Parental Leave", "On Demand");
    public static final String APPROVAL_PROCESS = "Default Approval Flow";
    public static final String HOLIDAYS_CALENDAR = "Primary calendar";
    static final List<String> COMPANIES = List.of("Acme", "Acme", "Acme Logistics");

    private Vocabulary() {}

    /** Every team that a generated person can be in. */
    public static List<String> teams() {
        return Stream.of(
                        COMPANIES.stream().map(company -> "Company-" + company),
                        Office.ALL.stream().map(office -> "Office-" + office.city()),
                        Department.ALL.stream().map(department -> "Team-" + department.name()),
                        IntStream.rangeClosed(1, 9).mapToObj(number -> "District-" + number))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Every position that a generated person can have. */
    public static List<String> positions() {
        return Stream.concat(
                        Stream.of("Chief Executive"),
                        Department.ALL.stream()
                                .flatMap(department -> Stream.concat(
                                        Stream.of("Head of " + department.name()),
                                        department.positions().stream()
                                                .flatMap(position -> Stream.of(position, "Senior " + position)))))
                .distinct()
                .toList();
    }
}
