package io.loligo.mapper.wording;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.WishedValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a step writes, in words. */
final class ValueWords {
    private ValueWords() {}

    static List<String> of(List<AttributeWrite> writes) {
        return writes.stream().map(ValueWords::of).toList();
    }

    private static String of(AttributeWrite write) {
        String values = write.values().stream().map(ValueWords::of).collect(Collectors.joining(", "));
        return switch (write.mode()) {
            case SET -> write.attribute() + ": " + values;
            case ADD -> write.attribute() + ": " + values + " besides what is there";
            case REMOVE -> write.attribute() + ": without " + values;
            case CLEAR -> write.attribute() + ": empty";
            case ONLY_IF_EMPTY -> write.attribute() + ": " + values + ", if it is empty";
        };
    }

    private static String of(WishedValue value) {
        return switch (value) {
            case WishedValue.Text(var text) -> text;
            case WishedValue.Derived(var pattern) -> pattern;
            case WishedValue.AccountOf of -> "the account of " + of.accountOf().text();
        };
    }

    static String of(Mailbox mailbox) {
        return switch (mailbox) {
            case Mailbox.OnPremises(var database) ->
                database.isEmpty() ? "in Exchange" : "in Exchange, database " + database;
            case Mailbox.Remote(var domain) -> "in Exchange Online, by way of " + domain;
            case Mailbox.Cloud cloud -> "in Exchange Online, by licence " + cloud.sku();
        };
    }

    static String of(MailboxRetirement retirement) {
        return switch (retirement) {
            case MailboxRetirement.Disable ignored -> "Disable the mailbox";
            case MailboxRetirement.Delete ignored -> "Delete the mailbox";
            case MailboxRetirement.ConvertToShared ignored -> "Make the mailbox a shared one";
        };
    }

    static String of(AutoReply reply) {
        return switch (reply) {
            case AutoReply.Off ignored -> "Turn the automatic reply off";
            case AutoReply.Always ignored -> "Turn the automatic reply on";
            case AutoReply.Scheduled scheduled ->
                "Turn the automatic reply on from " + scheduled.from() + " to " + scheduled.to() + " ("
                        + scheduled.zone() + ")";
        };
    }

    /** A constant as people write it, such as {@code block and sign out}. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
