package io.loligo.mapper.request;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.planning.Disposition;
import java.util.List;

/** A change, and what the automations made of it. */
public record Arrival(Envelope<?> event, EmployeeChange change, List<Disposition> dispositions) {
    public Arrival {
        dispositions = List.copyOf(dispositions);
    }

    public ChangeKind kind() {
        return ChangeKind.of(change);
    }
}
