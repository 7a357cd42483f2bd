package io.loligo.mapper.page;

import io.loligo.mapper.http.PolicyResource.Standing;
import io.loligo.mapper.request.Hold;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages' templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "mapper")
final class Templates {
    private Templates() {}

    static native TemplateInstance overview(Overview overview);

    static native TemplateInstance now(Overview overview);

    static native TemplateInstance requests(List<RequestGroup> groups, RequestChoice choice);

    static native TemplateInstance request(RequestSight sight);

    static native TemplateInstance standing(RequestSight sight);

    static native TemplateInstance decided(List<DecidedLine> lines, String verb);

    static native TemplateInstance holds(List<Hold> holds);

    static native TemplateInstance hold(HoldSight sight);

    static native TemplateInstance automations(List<AutomationLine> automations);

    static native TemplateInstance automation(AutomationSight sight);

    static native TemplateInstance workflows(List<WorkflowSight> workflows);

    static native TemplateInstance policy(Standing standing);
}
