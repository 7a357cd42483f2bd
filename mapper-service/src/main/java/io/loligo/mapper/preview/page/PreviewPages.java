package io.loligo.mapper.preview.page;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.documents.Problem;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.messaging.Backfill;
import io.loligo.mapper.messaging.SnapshotsUnavailableException;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Question;
import io.loligo.mapper.preview.http.Rehearsals;
import io.loligo.mapper.preview.http.Rehearsals.Answer;
import io.loligo.mapper.preview.http.Screens;
import io.loligo.mapper.preview.http.Spreadsheet;
import io.loligo.mapper.request.Run;
import io.loligo.mapper.request.StoreUnavailableException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What would happen, before it does: for an automation, or for documents that are not in force yet. */
@Path("/preview")
@Blocking
public class PreviewPages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int REFUSED = 422;

    private final PolicyInForce policy;
    private final Rehearsals rehearsals;
    private final Screens screens;
    private final Backfill backfill;
    private final Clock clock;

    PreviewPages(PolicyInForce policy, Rehearsals rehearsals, Screens screens, Backfill backfill, Clock clock) {
        this.policy = policy;
        this.rehearsals = rehearsals;
        this.screens = screens;
        this.backfill = backfill;
        this.clock = clock;
    }

    @GET
    @Produces(HTML)
    public TemplateInstance page(
            @RestQuery @DefaultValue("") String automation, @RestQuery @DefaultValue("") String file) {
        return Templates.preview(choice(automation, file), PreviewNotice.NONE);
    }

    /** Pieces of the page as they become known. */
    @POST
    @Path("rows")
    public Response rows(@BeanParam PreviewForm form) {
        return answer(form, Fragments::new, "application/x-ndjson", "");
    }

    @POST
    @Path("csv")
    public Response csv(@BeanParam PreviewForm form) {
        return answer(form, Spreadsheet::new, "text/csv;charset=UTF-8", "attachment; filename=\"loligo-preview.csv\"");
    }

    private Response answer(PreviewForm form, Screens.Form shape, String type, String disposition) {
        Question question;
        Filter filter;
        try {
            question = form.question();
            filter = form.filter();
        } catch (IllegalArgumentException malformed) {
            return words(Response.Status.BAD_REQUEST.getStatusCode(), String.valueOf(malformed.getMessage()));
        }
        return switch (rehearsals.of(question)) {
            case Answer.Ready(var rehearsal) -> {
                Response.ResponseBuilder ok =
                        Response.ok(screens.of(rehearsal, filter, shape)).header(HttpHeaders.CONTENT_TYPE, type);
                yield disposition.isEmpty()
                        ? ok.build()
                        : ok.header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                                .build();
            }
            case Answer.Refused(var problems) ->
                words(REFUSED, problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
            case Answer.Unknown(var words) -> words(Response.Status.BAD_REQUEST.getStatusCode(), words);
            case Answer.Unready(var words) -> words(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), words);
        };
    }

    /** Asks for what was shown to be done to people who are there. */
    @POST
    @Path("run")
    @Produces(HTML)
    public TemplateInstance run(
            @BeanParam PreviewForm form,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String comment,
            @RestForm @DefaultValue("") String everybody) {
        return Templates.preview(choice("", ""), asked(form, by, comment, !everybody.isEmpty()));
    }

    private PreviewNotice asked(PreviewForm form, String by, String comment, boolean everybody) {
        Optional<Set<EmployeeKey>> people;
        Question question;
        try {
            question = form.question();
            people = question.people();
        } catch (IllegalArgumentException malformed) {
            return new PreviewNotice(String.valueOf(malformed.getMessage()), false);
        }
        Optional<Policy> inForce = policy.current();
        Optional<Automation> automation =
                inForce.flatMap(one -> question.automation().flatMap(one::automation));
        Optional<String> refusal = refusal(question, automation, by, comment, everybody);
        if (refusal.isPresent()) {
            return new PreviewNotice(refusal.get(), false);
        }
        Run run = new Run(
                UUID.randomUUID().toString(),
                automation.orElseThrow().name(),
                new Performed(by.strip(), clock.instant(), comment.strip()),
                people.map(some -> some.stream().map(EmployeeKey::text).sorted().toList())
                        .orElse(List.of()));
        try {
            return opened(backfill.open(run, people, inForce.orElseThrow(), automation.get()));
        } catch (SnapshotsUnavailableException | StoreUnavailableException unavailable) {
            return new PreviewNotice("Not everything was asked for: " + unavailable.getMessage(), false);
        }
    }

    private static Optional<String> refusal(
            Question question, Optional<Automation> automation, String by, String comment, boolean everybody) {
        if (question.compares()) {
            return Optional.of("Documents that are tried are not in force; put them into force first.");
        }
        if (automation.isEmpty()) {
            return Optional.of("Choose the automation that is to be applied.");
        }
        if (automation.get().conduct().autonomy() == Autonomy.PREVIEW) {
            return Optional.of("This automation only shows what it would do.");
        }
        if (question.people().isEmpty() && !everybody) {
            return Optional.of("Name the people, or say that everybody is meant.");
        }
        return by.isBlank() || comment.isBlank()
                ? Optional.of("Your login and your reason go into the audit trail; fill in both.")
                : Optional.empty();
    }

    private static PreviewNotice opened(Backfill.Opened opened) {
        String rest = " For " + opened.untouched() + " nothing is to be done, " + opened.unplannable()
                + " cannot be planned."
                + (opened.problems().isEmpty() ? "" : " " + opened.problems().getFirst());
        return opened.requests() == 0
                ? new PreviewNotice("Nothing was asked for." + rest, false)
                : new PreviewNotice(
                        "Asked for: " + opened.people() + " people. It is held until somebody else lets it go (hold "
                                + opened.hold() + ")." + rest,
                        true);
    }

    private PreviewChoice choice(String automation, String file) {
        return PreviewChoice.of(policy.current().stream().toList(), policy.files(), automation, file);
    }

    private static Response words(int status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words + "\n")
                .build();
    }
}
