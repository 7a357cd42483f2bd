package io.loligo.simulators.graph.control;

import io.loligo.simulators.faults.Armed;
import io.loligo.simulators.graph.api.GraphFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the simulator stands.
 *
 * @param requests how many each endpoint was asked, by its label
 */
public record GraphStatus(
        String name,
        String api,
        String tokenEndpoint,
        Instant now,
        List<Person> users,
        List<Group> groups,
        List<License> licenses,
        List<Armed<GraphFault>> faults,
        Map<String, Long> requests) {
    /** A user in short. */
    public record Person(
            String userPrincipalName,
            boolean accountEnabled,
            List<String> directLicenses,
            List<String> groupLicenses,
            boolean mailbox,
            String automaticReplies,
            boolean photo) {}

    /** A group in short. */
    public record Group(String displayName, int members, List<String> licenses) {}

    /** How much of what was bought is used. */
    public record License(String partNumber, long consumed, int units) {}
}
