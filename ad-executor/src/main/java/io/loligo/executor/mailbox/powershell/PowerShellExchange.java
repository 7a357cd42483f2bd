package io.loligo.executor.mailbox.powershell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.mailbox.MailboxChange.ConnectMailbox;
import io.loligo.executor.mailbox.MailboxChange.ConvertMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableSkype;
import io.loligo.executor.mailbox.MailboxChange.EnableMailbox;
import io.loligo.executor.mailbox.MailboxChange.EnableRemoteMailbox;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxChange.SetPhoto;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.RecipientKind;
import io.loligo.executor.mailbox.SkypeUser;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.Reply;
import io.loligo.executor.powershell.Script;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.system.SystemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one script for each question and each change. Accounts are named by their {@code objectGUID}. */
public final class PowerShellExchange implements Exchange {
    private final PowerShell exchange;
    private final Optional<PowerShell> skype;
    private final Optional<String> domainController;
    private final Duration deadline;

    /**
     * @param exchange a host with Exchange's cmdlets
     * @param skype a host with those of Skype for Business or Lync, where there is one
     * @param domainController the one that Loligo writes to, so that Exchange sees at once what was written
     * @param deadline of each script
     */
    public PowerShellExchange(
            PowerShell exchange, Optional<PowerShell> skype, Optional<String> domainController, Duration deadline) {
        this.exchange = exchange;
        this.skype = skype;
        this.domainController = domainController;
        this.deadline = deadline;
    }

    @Override
    public MailboxState look(MailboxQuestion question) throws SystemException {
        Optional<Recipient> recipient = Optional.empty();
        Optional<AutoReplySetting> autoReply = Optional.empty();
        Optional<List<String>> photo = Optional.empty();
        Optional<SkypeUser> user = Optional.empty();
        if (question.aspects().contains(Aspect.RECIPIENT)) {
            recipient = Optional.of(recipient(question));
        }
        boolean hasMailbox = recipient.map(one -> one.kind().isOnPremises()).orElse(true);
        if (question.aspects().contains(Aspect.AUTO_REPLY) && hasMailbox) {
            autoReply =
                    Optional.of(Reading.autoReply(answer(ExchangeScripts.GET_AUTO_REPLY, mailbox(question.account()))));
        }
        if (question.aspects().contains(Aspect.PHOTO) && hasMailbox) {
            photo = Optional.of(Reading.photo(answer(ExchangeScripts.GET_PHOTO, mailbox(question.account()))));
        }
        if (question.aspects().contains(Aspect.SKYPE) && skype.isPresent()) {
            user = Optional.of(
                    Reading.skypeUser(answer(skype.get(), ExchangeScripts.GET_SKYPE_USER, person(question.account()))));
        }
        return new MailboxState(recipient, autoReply, photo, user);
    }

    @Override
    public void apply(MailboxChange change) throws SystemException {
        ObjectNode input = mailbox(change.account());
        switch (change) {
            case EnableMailbox enable -> {
                input.put("kind", "onPremises").put("alias", enable.alias());
                enable.database().ifPresent(name -> input.put("database", name));
                answer(ExchangeScripts.ENABLE_MAILBOX, input);
            }
            case EnableRemoteMailbox enable ->
                answer(
                        ExchangeScripts.ENABLE_MAILBOX,
                        input.put("kind", "remote")
                                .put("alias", enable.alias())
                                .put("remoteRoutingAddress", enable.routingAddress()));
            case ConnectMailbox connect ->
                answer(
                        ExchangeScripts.CONNECT_MAILBOX,
                        input.put("alias", connect.alias())
                                .put("database", connect.database())
                                .put("mailboxGuid", connect.mailboxGuid()));
            case DisableMailbox disable ->
                answer(ExchangeScripts.DISABLE_MAILBOX, input.put("kind", place(disable.kind())));
            case ConvertMailbox convert ->
                answer(
                        ExchangeScripts.SET_MAILBOX,
                        input.put("kind", place(convert.kind()))
                                .put("type", convert.kind().isShared() ? "Shared" : "Regular"));
            case SetAutoReply set -> answer(ExchangeScripts.SET_AUTO_REPLY, with(input, set.reply()));
            case SetPhoto set ->
                answer(
                        ExchangeScripts.SET_PHOTO,
                        input.put("picture", set.base64().orElse("")));
            case DisableSkype disable ->
                answer(skype.orElseThrow(), ExchangeScripts.DISABLE_SKYPE_USER, person(disable.account()));
        }
    }

    @Override
    public void check() throws SystemException {
        exchange.check();
        if (skype.isPresent()) {
            skype.get().check();
        }
    }

    @Override
    public void close() {
        exchange.close();
        skype.ifPresent(PowerShell::close);
    }

    private Recipient recipient(MailboxQuestion question) throws SystemException {
        ObjectNode input = mailbox(question.account());
        question.aliases().forEach(input.putArray("aliases")::add);
        return Reading.recipient(answer(ExchangeScripts.GET_MAILBOX, input));
    }

    private static ObjectNode with(ObjectNode input, AutoReplySetting reply) {
        input.put("internalMessage", reply.internal())
                .put("externalMessage", reply.external())
                .put("externalAudience", Reading.word(reply.audience()));
        return switch (reply.status()) {
            case DISABLED -> input.put("state", "Disabled");
            case ALWAYS -> input.put("state", "Enabled");
            case SCHEDULED -> {
                Period period = reply.period().orElseThrow();
                yield input.put("state", "Scheduled")
                        .put("start", Reading.UTC.format(period.from()))
                        .put("end", Reading.UTC.format(period.to()));
            }
        };
    }

    private static String place(RecipientKind kind) {
        return kind.isRemote() ? "remote" : "onPremises";
    }

    private ObjectNode mailbox(ObjectIdentity account) {
        return about(account.guid());
    }

    /** Skype for Business takes no GUIDs. */
    private ObjectNode person(ObjectIdentity account) {
        return about(account.dn().toString());
    }

    private ObjectNode about(String identity) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("identity", identity);
        domainController.ifPresent(name -> input.put("domainController", name));
        return input;
    }

    private JsonNode answer(Script script, ObjectNode input) throws SystemException {
        return answer(exchange, script, input);
    }

    private JsonNode answer(PowerShell host, Script script, ObjectNode input) throws SystemException {
        return switch (host.run(script, input, deadline)) {
            case Reply.Result(JsonNode json) -> json;
            case Reply.Failure failure -> throw ExchangeErrors.explain(script, failure);
        };
    }
}
