package io.loligo.mapper.wording;

import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.Step;
import io.loligo.mapper.policy.Step.Wish;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A step of an automation in words, as its document asks for it. */
public final class WishWords {
    private WishWords() {}

    public static String of(Step step) {
        String when = step.when().source().strip();
        return of(step.wish()) + (when.equals("true") ? "" : ", when " + when);
    }

    private static String of(Wish wish) {
        return switch (wish) {
            case Wish.Create create ->
                "create the account by template " + create.template().name();
            case Wish.Modify modify -> "write " + attributes(modify.rules());
            case Wish.ByTemplate shape ->
                "shape the account by template " + shape.template().name();
            case Wish.NewPassword ignored -> "set a new password";
            case Wish.Unlock ignored -> "unlock the account";
            case Wish.Enable ignored -> "enable the account";
            case Wish.Disable ignored -> "disable the account";
            case Wish.Join join -> "add to groups " + join.groups().source();
            case Wish.Leave leave -> "remove from groups " + leave.groups().source();
            case Wish.LeaveAllExcept leave ->
                "remove from all groups except " + leave.groups().source();
            case Wish.Swap swap ->
                "move from groups " + swap.from().source() + " to " + swap.to().source();
            case Wish.Fixed fixed -> fixed(fixed);
            case Wish.Likeness likeness -> likeness.address().isPresent() ? "set the photo" : "remove the photo";
            case Wish.NewMailbox ignored -> "make a mailbox";
            case Wish.Reply ignored -> "configure the automatic reply";
            case Wish.Revoke revoke -> "revoke licences " + revoke.licences().source();
            case Wish.RevokeAllExcept revoke ->
                "revoke all licences except "
                        + revoke.licences().stream().map(Expression::source).collect(Collectors.joining(", "));
            case Wish.Home home -> "move the home folder to " + home.path().source();
            case Wish.Script script -> "run the script " + script.run().script();
        };
    }

    private static String fixed(Wish.Fixed fixed) {
        StepWords words = StepWords.of(fixed.action());
        String lines = words.lines().isEmpty() ? "" : " (" + String.join("; ", words.lines()) + ")";
        return words.title().substring(0, 1).toLowerCase(Locale.ROOT)
                + words.title().substring(1)
                + lines;
    }

    private static String attributes(List<AttributeRule> rules) {
        return rules.stream().map(rule -> rule.attribute().name()).collect(Collectors.joining(", "));
    }
}
