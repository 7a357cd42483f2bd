package io.loligo.executor.directory.ldap;

import static io.loligo.executor.directory.ldap.Answer.to;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.util.List;

/** About the server and what it lets us do at all. */
final class ServerAnswers {
    static final List<Answer> ALL = List.of(
            to(50).when(Doing.DELETE)
                    .means(
                            new Trouble.Denied(RefusalCode.MISSING_RIGHT),
                            "the executor's account may not delete it, or it is protected from accidental deletion",
                            "Delegate the right to delete on that container, or take the protection off the object by hand."),
            to(50).when(Doing.RESTORE)
                    .means(
                            new Trouble.Denied(RefusalCode.MISSING_RIGHT),
                            "the executor's account may not bring deleted objects back",
                            "Grant it the right 'Reanimate tombstones' on the domain, or restore the object by hand."),
            to(50).means(
                            new Trouble.Denied(RefusalCode.MISSING_RIGHT),
                            "the executor's account lacks the right",
                            "Delegate the right on that container; the executor's README lists what each action needs."),
            to(8).means(
                            new Trouble.Denied(RefusalCode.MISSING_RIGHT),
                            "the directory wants stronger authentication",
                            "Reach it by ldaps:// or with start-tls=true."),
            to(10).means(
                            new Trouble.Denied(RefusalCode.OUT_OF_SCOPE),
                            "the object lives in another domain",
                            "Configure that domain as a directory of its own."),
            to(71).means(
                            new Trouble.Denied(RefusalCode.OUT_OF_SCOPE),
                            "the other place is in another domain",
                            "Move across domains with Active Directory's own tool."),
            to(51, 52, 80)
                    .means(
                            new Trouble.Passing(),
                            "the server is busy or unavailable",
                            "Nothing for now: it is tried again."),
            to(3, 4, 11)
                    .means(
                            new Trouble.Passing(),
                            "a time or size limit of the server was reached",
                            "Raise the limit, or index the anchor attribute."),
            to(81, 85, 91)
                    .when(Doing.CONNECT)
                    .means(
                            new Trouble.Unreachable(Sent.NO),
                            "the directory cannot be reached",
                            "Start it, or correct its address in the directory's settings."),
            to(81, 85, 91)
                    .means(
                            new Trouble.Unreachable(Sent.PERHAPS),
                            "the connection broke or the answer did not come in time",
                            "Look after the server and the network; it is tried again."),
            to(82, 86)
                    .when(Doing.CONNECT)
                    .means(
                            new Trouble.Unreachable(Sent.NO),
                            "Kerberos does not let the executor in",
                            "See that the keytab holds the account's present keys (ktpass changes them), that krb5.conf names the"
                                    + " realm's servers, that the clocks agree, and that the address is the server's name."),
            to(49).means(
                            new Trouble.Unreachable(Sent.NO),
                            "the directory does not let the executor in",
                            "Correct the login in the directory's settings."));

    private ServerAnswers() {}
}
