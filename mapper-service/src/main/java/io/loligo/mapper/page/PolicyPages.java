package io.loligo.mapper.page;

import io.loligo.mapper.decision.NoPolicyException;
import io.loligo.mapper.http.PolicyResource;
import io.loligo.mapper.http.UnknownException;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.RequestList;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** What the policy in force says. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class PolicyPages {
    private final PolicyInForce policy;
    private final PolicyResource standing;
    private final RequestList list;

    PolicyPages(PolicyInForce policy, PolicyResource standing, RequestList list) {
        this.policy = policy;
        this.standing = standing;
        this.list = list;
    }

    @GET
    @Path("automations")
    public TemplateInstance automations() {
        Map<String, Integer> open = list.openByAutomation();
        List<AutomationLine> lines = current().automations().stream()
                .map(automation -> AutomationLine.of(automation, open.getOrDefault(automation.name(), 0)))
                .toList();
        return Templates.automations(lines);
    }

    @GET
    @Path("automations/{name}")
    public TemplateInstance automation(@RestPath String name) {
        Automation automation = current().automation(name).orElseThrow(() -> new UnknownException("automation", name));
        return Templates.automation(
                AutomationSight.of(automation, list.openByAutomation().getOrDefault(name, 0)));
    }

    @GET
    @Path("workflows")
    public TemplateInstance workflows() {
        return Templates.workflows(WorkflowSight.of(current()));
    }

    @GET
    @Path("policy")
    public TemplateInstance documents() {
        return Templates.policy(standing.standing());
    }

    private Policy current() {
        return policy.current().orElseThrow(NoPolicyException::new);
    }
}
