package io.loligo.executor.directory.ldap;

import static io.loligo.executor.directory.ldap.Answer.to;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.system.Trouble;
import java.util.List;

/** About objects, attributes and values: what is not there, not fitting, or not allowed. */
final class ObjectAnswers {
    static final List<Answer> ALL = List.of(
            to(16).saying("schema")
                    .means(
                            denied(RefusalCode.INVALID_VALUE),
                            "the directory's schema has no such attribute",
                            "Correct the attribute's name, or extend the schema."),
            to(16).when(Doing.ASSERT, Doing.PASSWORD)
                    .means(
                            new Trouble.Overtaken(),
                            "the account's flags changed in the meantime",
                            "Nothing: it is looked at again."),
            to(16).means(
                            denied(RefusalCode.INVALID_VALUE),
                            "there is no such attribute or value",
                            "Correct the attribute in the mapping."),
            to(32).when(Doing.LOOK)
                    .means(
                            new Trouble.Lasting(),
                            "there is no such place to search",
                            "Correct base-dn in the directory's settings."),
            to(32).beginningWith("00000525")
                    .when(Doing.MEMBERSHIP)
                    .means(
                            new Trouble.Overtaken(),
                            "the account or group is no longer where it was",
                            "Nothing: it is looked at again."),
            to(32).means(
                            new Trouble.Overtaken(),
                            "the object, its container or one that it points to is not there",
                            "Look whether somebody moves or deletes objects at the same time."),
            to(19).beginningWith("000020B5")
                    .means(
                            denied(RefusalCode.INVALID_VALUE),
                            "the object that a value points to does not exist",
                            "Correct the distinguished name in the mapping."),
            to(17, 19, 20, 21, 34, 64, 65, 67, 69)
                    .means(
                            denied(RefusalCode.INVALID_VALUE),
                            "a value is too long, malformed, or not of the attribute's kind",
                            "Correct the value in HR or the mapping."),
            to(53).beginningWith("00000561")
                    .means(
                            denied(RefusalCode.PRECONDITION),
                            "it is the account's primary group",
                            "Make another group the primary one first."),
            to(53).beginningWith("00002035")
                    .means(denied(RefusalCode.PROTECTED), "it is a system object", "Do it by hand if it is meant."),
            to(53).beginningWith("0000209A")
                    .means(
                            denied(RefusalCode.PROTECTED),
                            "only the system writes that attribute",
                            "Take it out of the mapping."),
            to(53).means(
                            denied(RefusalCode.PRECONDITION),
                            "the directory is unwilling to do that",
                            "Look at the directory's own log for the reason."),
            to(66).when(Doing.DELETE)
                    .means(
                            new Trouble.Overtaken(),
                            "another entry has come below it",
                            "Nothing: it is looked at again."),
            to(66).means(
                            denied(RefusalCode.PRECONDITION),
                            "the object has children",
                            "Deal with the entries below it first."));

    private ObjectAnswers() {}

    private static Trouble denied(RefusalCode code) {
        return new Trouble.Denied(code);
    }
}
