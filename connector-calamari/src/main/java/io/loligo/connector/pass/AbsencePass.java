package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.source.Days;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.PageReader;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import io.loligo.contracts.employee.Absence;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the whole company's approved absences within a window of days, in one request. Requests for part of a day are none. */
public final class AbsencePass {
    private static final Endpoint ENDPOINT = new Endpoint(
            Endpoint.Method.POST,
            "/leave/request/v1/find-advanced",
            new TreeMap<>(),
            new TreeMap<>(),
            Pointer.of(""),
            new Paging.Whole());
    private static final List<Pointer> POINTERS = java.util.stream.Stream.of(
                    "/id",
                    "/employeeEmail",
                    "/absenceTypeName",
                    "/from",
                    "/to",
                    "/absenceCategory",
                    "/status",
                    "/fullDayRequest")
            .map(Pointer::of)
            .toList();
    private static final Comparator<Absence> BY_DAY =
            Comparator.comparing(Absence::from).thenComparing(Absence::id);

    private final AbsenceSettings settings;
    private final AnswerCheck answers;
    private final Permits permits;

    public AbsencePass(AbsenceSettings settings, Hr hr, Permits permits) {
        this.settings = settings;
        this.answers = new AnswerCheck(hr);
        this.permits = permits;
    }

    static String display() {
        return ENDPOINT.display();
    }

    /**
     * By mail address in lower case, each person's in the order of their days.
     *
     * @param oldestUnderWay the first day of the oldest absence that is remembered as under way
     */
    public Map<String, List<Absence>> read(LocalDate today, Optional<LocalDate> oldestUnderWay)
            throws FaultException, IOException, InterruptedException {
        LocalDate usual = today.minusDays(settings.daysBack());
        LocalDate from = oldestUnderWay.filter(usual::isAfter).orElse(usual);
        Question question = Question.to(ENDPOINT)
                .withBody(Map.of(
                        "from",
                        from.toString(),
                        "to",
                        today.plusDays(settings.daysAhead()).toString()));
        permits.take();
        List<Found> all = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        answers.read(
                question,
                PageReader.ofTexts(ENDPOINT, POINTERS),
                row -> read(row)
                        .ifPresentOrElse(
                                all::add, () -> unreadable.add(Objects.toString(row.getFirst(), "without id"))));
        if (!unreadable.isEmpty()) {
            throw new FaultException(Fault.of(
                    Kind.UNREADABLE,
                    question.display(),
                    "absence request " + unreadable.getFirst() + " has no mail address, or no days in a known form"));
        }
        Map<String, Map<String, Absence>> byMail = new HashMap<>();
        all.stream()
                .filter(Found::counts)
                .forEach(found -> byMail.computeIfAbsent(RollCall.fold(found.mail()), fresh -> new TreeMap<>())
                        .put(found.absence().id(), found.absence()));
        Map<String, List<Absence>> sorted = new HashMap<>();
        byMail.forEach((mail, absences) ->
                sorted.put(mail, absences.values().stream().sorted(BY_DAY).toList()));
        return sorted;
    }

    private Optional<Found> read(List<@Nullable String> row) {
        String id = row.get(0);
        String mail = row.get(1);
        Optional<LocalDate> from = day(row.get(3));
        Optional<LocalDate> to = day(row.get(4));
        if (id == null
                || mail == null
                || from.isEmpty()
                || to.isEmpty()
                || to.get().isBefore(from.get())) {
            return Optional.empty();
        }
        String category = Objects.toString(row.get(5), "TIMEOFF");
        String status = Objects.toString(row.get(6), "");
        boolean counts = settings.categories().contains(category)
                && settings.statuses().contains(status)
                && !"false".equals(row.get(7));
        String type = Objects.toString(row.get(2), "");
        return Optional.of(new Found(mail, new Absence(id, type, from.get(), to.get()), counts));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return text == null ? Optional.empty() : Days.read(text);
    }

    private record Found(String mail, Absence absence, boolean counts) {}
}
