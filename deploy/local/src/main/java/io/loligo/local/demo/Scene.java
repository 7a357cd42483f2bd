package io.loligo.local.demo;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.EventType;
import io.loligo.local.web.WebException;
import java.util.List;

/**
 * One step of the story.
 *
 * @param title what happens, as HR would say it
 * @param deed what is done in HR
 * @param change the kind of change that the log must tell of it
 * @param expectations what the directory must show afterwards
 */
record Scene(String title, Deed deed, EventType change, List<Expectation> expectations) {
    Scene {
        expectations = List.copyOf(expectations);
    }

    /** Something that HR does to one person. */
    interface Deed {
        EmployeeKey happen() throws WebException;
    }
}
