package io.loligo.executor.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "executor")
final class Templates {
    private Templates() {}

    static native TemplateInstance credential(String id);

    static native TemplateInstance revealed(String account, String password);

    static native TemplateInstance closed(String happened, String advice);
}
