package io.loligo.mapper.document;

import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.Repeatable;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.WhenUsed;
import io.loligo.documents.Section;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.policy.Step.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads steps about the end of an account and about what a person has beside it. */
final class BelongingReader {
    private static final Set<ResultKind> TEXT = Set.of(ResultKind.TEXT);
    private static final Set<ResultKind> TEXTS = Set.of(ResultKind.TEXTS);
    private static final Set<ResultKind> NAMES = Set.of(ResultKind.TEXT, ResultKind.TEXTS);
    private static final Set<ResultKind> VALUE =
            Set.of(ResultKind.TEXT, ResultKind.TEXTS, ResultKind.FLAG, ResultKind.WHOLE, ResultKind.NUMBER);
    private static final int YEARS = 3_650;

    /** The fields by which a step says something itself. */
    static final Set<String> OF_PHOTO = Set.of("places", "address", "remove");

    static final Set<String> OF_MAILBOX = Set.of("in", "database", "routing-domain", "sku", "usage-location", "alias");
    static final Set<String> OF_LICENCES = Set.of("licences", "all-except");
    static final Set<String> OF_HOME = Set.of("path", "drive");

    private final Section section;
    private final ExpressionField expressions;

    BelongingReader(Section section, ExpressionField expressions) {
        this.section = section;
        this.expressions = expressions;
    }

    Wish deletion() {
        return new Wish.Fixed(new DeleteAccount(
                section.whole("disabled-days", 0, 0, YEARS),
                section.choice("children", Children.class, Children.REFUSE),
                section.optionalChoice("when-used", WhenUsed.class)));
    }

    Wish endOfHomeFolder() {
        return new Wish.Fixed(new DeleteHomeFolder(section.whole("quarantine-days", 30, 0, YEARS)));
    }

    Optional<Wish> photo() {
        Set<PhotoPlace> places = section.choices("places", PhotoPlace.class);
        if (places.isEmpty()) {
            section.problem("places", "where the photo is kept is missing, such as [directory, microsoft-365]");
        }
        if (section.has("address") == section.flag("remove", false)) {
            section.problem("address", "exactly one of address, remove: true is accepted");
            return Optional.empty();
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish.Likeness(expressions.optional(section, "address", TEXT), places));
    }

    /** Where a mailbox lives, as documents say it. */
    private enum Place {
        ON_PREMISES,
        REMOTE,
        CLOUD
    }

    Optional<Wish> mailbox() {
        Optional<Mailbox> mailbox = section.requiredChoice("in", Place.class).map(place -> switch (place) {
            case ON_PREMISES ->
                new Mailbox.OnPremises(section.optionalText("database").orElse(""));
            case REMOTE -> new Mailbox.Remote(section.text("routing-domain"));
            case CLOUD -> new Mailbox.Cloud(section.text("sku"), "");
        });
        Optional<Expression> country = mailbox.filter(Mailbox.Cloud.class::isInstance)
                .flatMap(cloud -> expressions.required(section, "usage-location", TEXT));
        Optional<Expression> alias = expressions.required(section, "alias", NAMES);
        return mailbox.isPresent() && alias.isPresent()
                ? Optional.of(new Wish.NewMailbox(mailbox.get(), country, alias.get()))
                : Optional.empty();
    }

    /** How a mailbox ends, as documents say it. */
    private enum End {
        DISABLE,
        DELETE,
        CONVERT_TO_SHARED
    }

    Optional<Wish> endOfMailbox() {
        return section.requiredChoice("how", End.class)
                .map(end -> new Wish.Fixed(new RetireMailbox(
                        switch (end) {
                            case DISABLE -> new MailboxRetirement.Disable();
                            case DELETE -> new MailboxRetirement.Delete();
                            case CONVERT_TO_SHARED -> new MailboxRetirement.ConvertToShared();
                        })));
    }

    Optional<Wish> reply() {
        Existing existing = section.choice("existing", Existing.class, Existing.KEEP);
        if (section.flag("off", false)) {
            return Optional.of(new Wish.Fixed(new ConfigureAutoReply(new AutoReply.Off(), existing)));
        }
        Optional<Expression> internal = expressions.required(section, "internal", TEXT);
        Optional<Expression> external =
                section.has("external") ? expressions.required(section, "external", TEXT) : internal;
        AutoReply.Audience audience = section.choice("audience", AutoReply.Audience.class, AutoReply.Audience.ALL);
        Optional<Wish.Reply.Days> days = days();
        return internal.isPresent() && external.isPresent()
                ? Optional.of(new Wish.Reply(internal.get(), external.get(), audience, days, existing))
                : Optional.empty();
    }

    private Optional<Wish.Reply.Days> days() {
        if (!section.has("first-day") && !section.has("last-day")) {
            return Optional.empty();
        }
        Optional<Expression> first = expressions.required(section, "first-day", TEXT);
        Optional<Expression> last = expressions.required(section, "last-day", TEXT);
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Wish.Reply.Days(first.get(), last.get()))
                : Optional.empty();
    }

    Optional<Wish> revocation() {
        if (section.has("licences") == section.has("all-except")) {
            section.problem("licences", "exactly one of licences, all-except is accepted");
            return Optional.empty();
        }
        return section.has("licences")
                ? expressions.required(section, "licences", TEXTS).map(Wish.Revoke::new)
                : expressions
                        .required(section, "all-except", TEXTS)
                        .map(List::of)
                        .map(Wish.RevokeAllExcept::new);
    }

    Optional<Wish> home() {
        Optional<String> drive = section.has("drive")
                ? section.parsed("drive", "a letter with its colon, such as H:,", BelongingReader::drive)
                : Optional.of("");
        Optional<Expression> path = expressions.required(section, "path", TEXT);
        return path.isPresent() && drive.isPresent()
                ? Optional.of(new Wish.Home(path.get(), drive.get()))
                : Optional.empty();
    }

    private static String drive(String text) {
        if (!text.matches("[A-Za-z]:")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    Optional<Wish> script() {
        Map<String, Expression> parameters = new TreeMap<>();
        section.section("parameters")
                .ifPresent(all -> all.names()
                        .forEach(name -> expressions
                                .required(all, name, VALUE)
                                .ifPresent(expression -> parameters.put(name, expression))));
        String script = section.text("script");
        Optional<String> hash = section.has("sha256")
                ? section.parsed(
                        "sha256", "64 lower-case hexadecimal digits, the hash of the script's content,", text -> {
                            if (!text.matches("[0-9a-f]{64}")) {
                                throw new IllegalArgumentException(text);
                            }
                            return text;
                        })
                : Optional.of(section.text("sha256"));
        Duration timeout = section.parsed("timeout", "a time such as PT5M", Duration::parse)
                .orElse(Duration.ofMinutes(5));
        String host = section.optionalText("host").orElse("local");
        Repeatable repeatable = section.flag("repeatable", false) ? Repeatable.YES : Repeatable.NO;
        return hash.filter(text -> !text.isEmpty() && !script.isEmpty())
                .map(sha256 -> new Wish.Script(
                        new RunScript(script, sha256, Map.of(), host, timeout, repeatable), new TreeMap<>(parameters)));
    }
}
