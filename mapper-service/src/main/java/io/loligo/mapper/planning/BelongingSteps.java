package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.RunScript;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.naming.AccountNames;
import io.loligo.mapper.policy.Step.Wish;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Steps about what a person has beside the account: photo, mailbox, licences, home folder, and whatever a script looks after. */
final class BelongingSteps {
    private BelongingSteps() {}

    /** Nothing where HR has no photo: one that somebody uploaded stays. */
    static Optional<Action> photo(Wish.Likeness wish, Facts facts) throws EvaluationException {
        if (wish.address().isEmpty()) {
            return Optional.of(new ManagePhoto(new Photo.None(), wish.places()));
        }
        String address = wish.address().get().text(facts);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new ManagePhoto(new Photo.Hosted(https(address)), wish.places()));
    }

    private static URI https(String address) throws EvaluationException {
        try {
            URI uri = URI.create(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw new EvaluationException("the photo's address is none: " + malformed.getMessage());
        }
        throw new EvaluationException("the photo's address begins with https:// and names a host");
    }

    static Action mailbox(Wish.NewMailbox wish, Facts facts) throws EvaluationException {
        Mailbox mailbox = wish.mailbox();
        if (mailbox instanceof Mailbox.Cloud cloud && wish.usageLocation().isPresent()) {
            String country = wish.usageLocation().get().text(facts);
            if (!country.matches("[A-Z]{2}")) {
                throw new EvaluationException(
                        "the usage location is a country of two capital letters such as PL, not '" + country + "'");
            }
            mailbox = new Mailbox.Cloud(cloud.sku(), country);
        }
        return new CreateMailbox(
                mailbox, AccountNames.alias(facts.employee().key(), wish.alias().texts(facts)));
    }

    static Action reply(Wish.Reply wish, Facts facts) throws EvaluationException {
        String internal = wish.internal().text(facts);
        String external = wish.external().text(facts);
        AutoReply reply = wish.days().isEmpty()
                ? new AutoReply.Always(internal, external, wish.audience())
                : new AutoReply.Scheduled(
                        internal,
                        external,
                        wish.audience(),
                        day(wish.days().get().first(), facts).atStartOfDay(),
                        day(wish.days().get().last(), facts).plusDays(1).atStartOfDay(),
                        facts.employee().zone(ZoneOffset.UTC));
        return new ConfigureAutoReply(reply, wish.existing());
    }

    private static LocalDate day(Expression expression, Facts facts) throws EvaluationException {
        String text = expression.text(facts);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new EvaluationException(
                    "a reply's first and last day are dates such as 2026-11-24, not '" + text + "'");
        }
    }

    static Optional<Action> revoke(Wish.Revoke wish, Facts facts) throws EvaluationException {
        List<String> licences = wish.licences().texts(facts);
        return licences.isEmpty()
                ? Optional.empty()
                : Optional.of(new RevokeLicences(new LicenceSelection.Listed(licences)));
    }

    static Action revokeAllExcept(Wish.RevokeAllExcept wish, Facts facts) throws EvaluationException {
        return new RevokeLicences(new LicenceSelection.AllExcept(Expression.united(wish.licences(), facts)));
    }

    static Action home(Wish.Home wish, Facts facts) throws EvaluationException {
        return new MoveHomeFolder(wish.path().text(facts), wish.drive());
    }

    static Action script(Wish.Script wish, Facts facts) throws EvaluationException {
        Map<String, Object> parameters = new TreeMap<>();
        for (var parameter : wish.parameters().entrySet()) {
            parameters.put(parameter.getKey(), parameter.getValue().text(facts));
        }
        RunScript run = wish.run();
        return new RunScript(run.script(), run.sha256(), parameters, run.host(), run.timeout(), run.repeatable());
    }
}
