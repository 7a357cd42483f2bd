package io.loligo.connector.page;

import io.loligo.connector.library.Version;
import io.loligo.connector.trial.Verdict;
import io.loligo.documents.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The pages' templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "connector")
final class Templates {
    private Templates() {}

    static native TemplateInstance connections(
            List<ConnectionLine> connections, List<Problem> problems, boolean complete);

    static native TemplateInstance rows(List<ConnectionLine> connections);

    static native TemplateInstance connection(
            ConnectionLine connection,
            Optional<HeldPage> held,
            PassesPicture picture,
            List<PassLine> passes,
            List<Version> versions);

    static native TemplateInstance passes(ConnectionLine connection, PassesPicture picture, List<PassLine> passes);

    static native TemplateInstance edit(Editing editing);

    static native TemplateInstance version(Version version, List<DiffLine> lines, boolean compared);

    static native TemplateInstance test(String name, Verdict verdict);
}
