package io.loligo.audit.page;

import io.loligo.audit.http.ActivityParameters;
import io.loligo.audit.people.Account;
import io.loligo.audit.people.Person;
import io.loligo.audit.trail.Chain;
import io.loligo.audit.trail.EventSummary;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/** The pages' templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "audit")
final class Templates {
    private Templates() {}

    static native TemplateInstance people(
            List<Person> people, String search, CountsPicture counts, Addresses.Pages pages, String csv);

    static native TemplateInstance counts(CountsPicture counts);

    static native TemplateInstance activity(
            List<EventSummary> events,
            Map<EmployeeKey, String> names,
            ActivityParameters asked,
            Choices choices,
            Links links);

    static native TemplateInstance person(Person person, List<Chain> chains, Addresses.Pages pages);

    static native TemplateInstance account(Account account, List<Chain> chains, Addresses.Pages pages);

    static native TemplateInstance event(RecordedEvent event, EventSummary summary, String json);

    /** Where the list goes on, and its download. */
    record Links(Addresses.Pages pages, String csv) {}

    /** What a form offers. */
    record Choices(List<Kind> kinds, List<Status> outcomes) {}
}
