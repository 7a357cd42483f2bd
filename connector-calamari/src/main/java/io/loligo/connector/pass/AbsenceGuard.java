package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Roster.Away;
import io.loligo.contracts.employee.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Doubts a list of absences that is empty, or from which most of those under way are missing, until that has come in several passes
 * in a row: a broken answer is likelier than a cancelled summer. It remembers from pass to pass, and is confined to one thread.
 */
public final class AbsenceGuard {
    private static final int ENOUGH_TO_JUDGE = 4;

    private final GuardSettings settings;
    private int inARow;

    public AbsenceGuard(GuardSettings settings) {
        this.settings = settings;
    }

    /** @param known by key value */
    public Optional<Fault> refuse(Roster roster, Map<String, List<Absence>> known, Instant at) {
        Away away = roster.away(known, at);
        boolean all = known.isEmpty() && away.people() > 0;
        boolean most = away.people() >= ENOUGH_TO_JUDGE && away.unheardOf() * 2 > away.people();
        boolean strange = all || most || away.unheardOf() > settings.limit(away.people());
        inARow = strange ? inARow + 1 : 0;
        return strange && inARow < settings.confirmMissing()
                ? Optional.of(Fault.of(
                        Kind.ABSENCES_VANISHED,
                        AbsencePass.display(),
                        away.unheardOf() + " of " + away.people()
                                + " people who are away would be back before their absence is over"))
                : Optional.empty();
    }
}
