package io.loligo.executor.page;

import io.loligo.executor.deadletter.DeadLetter;
import io.loligo.executor.directory.ServerSign;
import io.loligo.executor.flight.Flight;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages' templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "executor")
final class Templates {
    private Templates() {}

    static native TemplateInstance directories(List<String> names, int doubts, int letters, int flights);

    static native TemplateInstance directory(String name, List<ServerSign> servers);

    static native TemplateInstance flights(List<Flight> flights, int waiting);

    static native TemplateInstance rows(List<Flight> flights, int waiting);

    static native TemplateInstance doubts(List<DoubtLine> doubts, boolean complete);

    static native TemplateInstance doubt(DoubtLine doubt, Present.Sight sight);

    static native TemplateInstance letters(List<DeadLetter> letters, int open, Stretch stretch, boolean complete);

    static native TemplateInstance drift(
            List<DriftLine> lines, DriftChoice choice, DriftPicture picture, Stretch stretch, boolean complete);

    static native TemplateInstance undo(UndoSight sight);

    static native TemplateInstance credential(String id);

    static native TemplateInstance revealed(String account, String password);

    static native TemplateInstance closed(String happened, String advice);
}
