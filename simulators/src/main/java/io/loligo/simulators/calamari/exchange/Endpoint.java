package io.loligo.simulators.calamari.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that the API offers; paths are those after {@code /api}. */
public enum Endpoint {
    EMPLOYEES_LIST("POST", "/employees/v1/list", Group.EMPLOYEES),
    EMPLOYEES_SEARCH("POST", "/employees/v1/search", Group.EMPLOYEES),
    EMPLOYEES_CREATE("POST", "/employees/v1/create", Group.EMPLOYEES),
    EMPLOYEES_EDIT("POST", "/employees/v1/edit", Group.EMPLOYEES),
    EMPLOYEES_ARCHIVE("POST", "/employees/v1/archive", Group.EMPLOYEES),
    TEAMS_ALL("POST", "/teams/v1/all", Group.TEAMS),
    TEAMS_CREATE("POST", "/teams/v1/create", Group.TEAMS),
    TEAMS_REMOVE("POST", "/teams/v1/remove", Group.TEAMS),
    WORKING_WEEKS_ALL("POST", "/working-week/v1/all", Group.EMPLOYEES),
    HOLIDAYS_FIND("POST", "/holiday/v1/find", Group.ABSENCES),
    ABSENCES_FIND("POST", "/leave/request/v1/find", Group.ABSENCES),
    ABSENCES_FIND_ADVANCED("POST", "/leave/request/v1/find-advanced", Group.ABSENCES),
    ABSENCE_TYPES("POST", "/leave/v1/get-absence-types", Group.ABSENCES),
    ENTITLEMENT_GET("POST", "/leave/v1/entitlement-balance/get", Group.ABSENCES),
    SHIFT_STATUS_ALL("POST", "/clockin/shift/status/v1/get-current-for-all", Group.CLOCKIN),
    PEOPLE_LIST("GET", "/people/v2", Group.PEOPLE),
    PEOPLE_CREATE("POST", "/people/v2", Group.PEOPLE),
    PEOPLE_UPDATE("PATCH", "/people/v2/{id}", Group.PEOPLE),
    PEOPLE_ARCHIVE("POST", "/people/v2/{id}/archive", Group.PEOPLE),
    PEOPLE_INVITE("POST", "/people/v2/{id}/invite", Group.PEOPLE);

    /** What an API key can be limited to. */
    public enum Group {
        EMPLOYEES,
        PEOPLE,
        TEAMS,
        ABSENCES,
        CLOCKIN
    }

    private static final String ID = "{id}";

    private final String method;
    private final String path;
    private final Group group;

    Endpoint(String method, String path, Group group) {
        this.method = method;
        this.path = path;
        this.group = group;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Group group() {
        return group;
    }

    /** As counters and fault scopes name it, such as {@code POST /employees/v1/search}. */
    public String label() {
        return method + " " + path;
    }

    public static Optional<Endpoint> find(String method, String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.method.equals(method) && endpoint.matches(path))
                .findFirst();
    }

    public static Optional<Endpoint> labelled(String label) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.label().equals(label))
                .findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(Endpoint::label).collect(Collectors.joining(", "));
    }

    /** Whether any method is offered at the path; a person alone can at least be patched, so GET there is a 405. */
    public static boolean anyAt(String path) {
        return Arrays.stream(values()).anyMatch(endpoint -> endpoint.matches(path));
    }

    /** What stands in the path for {@code {id}}; empty when the path has no such place. */
    public String idIn(String actual) {
        int start = path.indexOf(ID);
        return start < 0 ? "" : actual.substring(start, actual.length() - (path.length() - start - ID.length()));
    }

    private boolean matches(String actual) {
        int start = path.indexOf(ID);
        if (start < 0) {
            return path.equals(actual);
        }
        String before = path.substring(0, start);
        String after = path.substring(start + ID.length());
        return actual.length() > before.length() + after.length()
                && actual.startsWith(before)
                && actual.endsWith(after)
                && idIn(actual).indexOf('/') < 0;
    }
}
