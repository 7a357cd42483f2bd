package io.loligo.mapper.notice;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.mapper.request.Notice;
import io.loligo.mapper.request.NoticeStore.Untold;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One mail for each of those who are asked, whatever the number of requests: forty hires at once are one mail. It says nothing of a person but the
 * name, for a mail is read where others look on.
 *
 * @param pages where the console's pages of the mapper are; without it the mail has no links
 */
public record Letters(Optional<URI> pages) {
    private static final int NAMED = 20;

    /**
     * The mails.
     *
     * @param asked the mail addresses of those who may decide a request now
     */
    public List<Letter> of(List<Untold> notices, Function<Request, Set<String>> asked) {
        Map<String, List<Untold>> byAddress = new TreeMap<>();
        for (Untold notice : notices) {
            if (isStillSo(notice)) {
                asked.apply(notice.request())
                        .forEach(address -> byAddress
                                .computeIfAbsent(address, unused -> new ArrayList<>())
                                .add(notice));
            }
        }
        List<Letter> letters = new ArrayList<>();
        byAddress.forEach((address, some) -> letters.add(new Letter(address, subject(some), text(some))));
        return letters;
    }

    private static boolean isStillSo(Untold notice) {
        return notice.request().stage() instanceof Stage.Asked asked
                && asked.level().equals(notice.notice().level());
    }

    private static String subject(List<Untold> notices) {
        int requests = requests(notices).size();
        String what =
                requests == 1 ? "1 request waits for your decision" : requests + " requests wait for your decision";
        return notices.stream().allMatch(one -> one.notice().kind() == Notice.Kind.ASKED) ? what : "Reminder: " + what;
    }

    private String text(List<Untold> notices) {
        Map<String, List<Request>> byAutomation = requests(notices).stream()
                .collect(Collectors.groupingBy(Request::automation, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("You are asked to decide about:\n");
        byAutomation.forEach((automation, requests) -> {
            text.append("\n")
                    .append(automation)
                    .append(" (")
                    .append(requests.size())
                    .append(")\n");
            new TreeSet<>(requests.stream().map(Letters::person).toList())
                    .stream()
                            .limit(NAMED)
                            .forEach(person -> text.append("  ").append(person).append('\n'));
            if (requests.size() > NAMED) {
                text.append("  and ").append(requests.size() - NAMED).append(" more\n");
            }
        });
        if (notices.stream().anyMatch(one -> one.notice().kind() == Notice.Kind.ESCALATED)) {
            text.append("\nSome of it nobody decided in time; you are asked besides those who should have.\n");
        }
        pages.ifPresent(
                address -> text.append("\nLook at them: ").append(link(address)).append('\n'));
        return text.toString();
    }

    private static String link(URI pages) {
        String address = pages.toString();
        return (address.endsWith("/") ? address : address + "/") + "requests?stage=asked";
    }

    private static List<Request> requests(List<Untold> notices) {
        return notices.stream().map(Untold::request).distinct().toList();
    }

    private static String person(Request request) {
        EmployeeRecord person = request.change().employee();
        String name = (person.text(Field.FIRST_NAME).orElse("") + " "
                        + person.text(Field.LAST_NAME).orElse(""))
                .strip();
        return name.isEmpty() ? person.key().text() : name;
    }
}
