package io.loligo.executor.directory.ldap;

import static io.loligo.executor.directory.ldap.Answer.to;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.ldap.Answer.To;
import io.loligo.executor.system.Trouble;
import java.util.List;
import java.util.Optional;

/** About names in use. Active Directory tells them apart by code, Samba by words. */
final class NameAnswers {
    private static final String ANOTHER = "Choose another.";
    private static final String SAM_IN_USE = "the sAMAccountName is in use";
    private static final String UPN_IN_USE = "the userPrincipalName is in use in the forest";
    private static final String OBJECT_IN_USE = "the container holds an object of that name";

    static final List<Answer> ALL = List.of(
            naming().saying("implied by userprincipalname")
                    .means(
                            taken(AccountName.USER_PRINCIPAL_NAME),
                            "the userPrincipalName is that of an account whose sAMAccountName is the same",
                            ANOTHER),
            naming().saying("implied by samaccountname")
                    .means(
                            taken(AccountName.ACCOUNT_NAME),
                            "the sAMAccountName is the userPrincipalName of another account",
                            ANOTHER),
            to(68).beginningWith("00000524")
                    .when(Doing.ADD, Doing.MODIFY, Doing.RELOCATE)
                    .means(taken(AccountName.ACCOUNT_NAME), SAM_IN_USE, ANOTHER),
            naming().saying("samaccountname").means(taken(AccountName.ACCOUNT_NAME), SAM_IN_USE, ANOTHER),
            naming().beginningWith("000021C8").means(taken(AccountName.USER_PRINCIPAL_NAME), UPN_IN_USE, ANOTHER),
            naming().saying("userprincipalname").means(taken(AccountName.USER_PRINCIPAL_NAME), UPN_IN_USE, ANOTHER),
            to(68).beginningWith("00000562")
                    .means(
                            new Trouble.Denied(RefusalCode.PRECONDITION),
                            "it is a member already",
                            "Nothing is left to do; look whether it is the primary group."),
            to(68).when(Doing.RELOCATE, Doing.RESTORE).means(taken(AccountName.COMMON_NAME), OBJECT_IN_USE, ANOTHER),
            to(68).beginningWith("00002071")
                    .when(Doing.ADD)
                    .means(taken(AccountName.COMMON_NAME), OBJECT_IN_USE, ANOTHER),
            to(68).saying("entry ").when(Doing.ADD).means(taken(AccountName.COMMON_NAME), OBJECT_IN_USE, ANOTHER),
            to(68).means(new Trouble.NameTaken(Optional.empty()), "a name is in use", ANOTHER));

    private NameAnswers() {}

    private static To naming() {
        return to(19, 68).when(Doing.ADD, Doing.MODIFY, Doing.RELOCATE);
    }

    private static Trouble taken(AccountName name) {
        return new Trouble.NameTaken(Optional.of(name));
    }
}
