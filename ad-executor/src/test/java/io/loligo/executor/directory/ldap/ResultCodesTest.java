package io.loligo.executor.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCodesTest {

    /** Diagnostic messages as Active Directory (SvcErr, AtrErr, …) and Samba (samldb: …) send them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ADD        | 68 | 00000524: UpdErr: DSID-031A11E2, problem 6005 (ENTRY_EXISTS), data 0        | NameTaken[name=Optional[ACCOUNT_NAME]]        | sAMAccountName is in use
        ADD        | 68 | 00002071: UpdErr: DSID-0305038D, problem 6005 (ENTRY_EXISTS), data 0        | NameTaken[name=Optional[COMMON_NAME]]         | object of that name
        ADD        | 68 | 000021C8: AtrErr: DSID-03200EFB, #1                                         | NameTaken[name=Optional[USER_PRINCIPAL_NAME]] | userPrincipalName is in use
        ADD        | 19 | 000021C8: AtrErr: DSID-03200EFB, #1                                         | NameTaken[name=Optional[USER_PRINCIPAL_NAME]] | userPrincipalName is in use
        ADD        | 68 | Entry CN=Ann,DC=corp already exists                                         | NameTaken[name=Optional[COMMON_NAME]]         | object of that name
        ADD        | 68 | 00002071: samldb: samAccountName 'ann' already in use!                      | NameTaken[name=Optional[ACCOUNT_NAME]]        | sAMAccountName is in use
        ADD        | 19 | 0000202F: samldb: userPrincipalName 'a@b' is already in use                 | NameTaken[name=Optional[USER_PRINCIPAL_NAME]] | userPrincipalName is in use
        ADD        | 68 | 00002071: samldb: sAMAccountName 'a' is already in use (implied by userPrincipalName) | NameTaken[name=Optional[USER_PRINCIPAL_NAME]] | sAMAccountName is the same
        ADD        | 68 |                                                                             | NameTaken[name=Optional.empty]                | a name is in use
        MODIFY     | 68 | 00000524: UpdErr: DSID-031A11E2, problem 6005 (ENTRY_EXISTS), data 0        | NameTaken[name=Optional[ACCOUNT_NAME]]        | sAMAccountName is in use
        RELOCATE   | 68 | 00002071: UpdErr: DSID-031B0F7A, problem 6005 (ENTRY_EXISTS), data 0        | NameTaken[name=Optional[COMMON_NAME]]         | object of that name
        MEMBERSHIP | 68 | 00000562: UpdErr: DSID-031A1254, problem 6005 (ENTRY_EXISTS), data 0        | Denied[code=PRECONDITION]                     | member already
        PASSWORD   | 19 | 0000052D: AtrErr: DSID-03190F80, #1                                         | Denied[code=PASSWORD_POLICY]                  | length, complexity, history
        PASSWORD   | 53 | 0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0    | Denied[code=PASSWORD_POLICY]                  | policy
        ASSERT     | 53 | 0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0    | Denied[code=PASSWORD_POLICY]                  | no password that meets
        PASSWORD   | 53 | 0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0    | Denied[code=NOT_CONFIGURED]                   | encrypted connection
        ASSERT     | 16 | 00000057: LdapErr: DSID-0C090D8A                                            | Overtaken[]                                   | changed in the meantime
        PASSWORD   | 16 | attribute 'userAccountControl': no matching attribute value                 | Overtaken[]                                   | changed in the meantime
        MODIFY     | 16 | 00000057: LdapErr: DSID-0C090D8A, comment: Error in attribute conversion    | Denied[code=INVALID_VALUE]                    | no such attribute
        MODIFY     | 16 | acl_modify: attribute 'foo' was not found in the schema!                    | Denied[code=INVALID_VALUE]                    | schema
        MODIFY     | 32 | 0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0          | Overtaken[]                                   | not there
        ADD        | 32 | 0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0          | Overtaken[]                                   | container
        MEMBERSHIP | 32 | 00000525: specified dn doesn't exist                                        | Overtaken[]                                   | no longer where it was
        LOOK       | 32 | 0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0          | Lasting[]                                     | place to search
        MODIFY     | 19 | 00002082: AtrErr: DSID-03191083, #1                                         | Denied[code=INVALID_VALUE]                    | too long, malformed
        MODIFY     | 19 | 000020B5: AtrErr: DSID-03152C2C, #1                                         | Denied[code=INVALID_VALUE]                    | points to does not exist
        MODIFY     | 21 | 0000200B: objectclass_attrs: attribute 'title' contains an invalid value    | Denied[code=INVALID_VALUE]                    | malformed
        MODIFY     | 50 | 00000005: SecErr: DSID-03152E29, problem 4003 (INSUFF_ACCESS_RIGHTS)        | Denied[code=MISSING_RIGHT]                    | lacks the right
        MODIFY     | 50 | 00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS)        | Denied[code=MISSING_RIGHT]                    | lacks the right
        MEMBERSHIP | 53 | 00000561: SvcErr: DSID-031A120C                                             | Denied[code=PRECONDITION]                     | primary group
        MODIFY     | 53 | 00002035: SvcErr                                                            | Denied[code=PROTECTED]                        | system object
        MODIFY     | 53 | 0000209A: SvcErr                                                            | Denied[code=PROTECTED]                        | only the system
        LOOK       | 10 | 0000202B: RefErr: DSID-031007F9, data 0, 1 access points                    | Denied[code=OUT_OF_SCOPE]                     | another domain
        RELOCATE   | 66 | 00002015: UpdErr                                                            | Denied[code=PRECONDITION]                     | children
        MODIFY     | 51 | 0000200E: SvcErr: DSID-0,problem 5001 (BUSY)                                | Passing[atLeast=PT0S, sent=PERHAPS]                         | busy
        MODIFY     | 52 | 00000000: LdapErr                                                           | Passing[atLeast=PT0S, sent=PERHAPS]                         | unavailable
        MODIFY     | 80 | 00000000: LdapErr                                                           | Passing[atLeast=PT0S, sent=PERHAPS]                         | busy
        LOOK       | 11 |                                                                             | Passing[atLeast=PT0S, sent=PERHAPS]                         | limit
        CONNECT    | 91 | connection refused                                                          | Unreachable[sent=NO]                          | cannot be reached
        PASSWORD   | 85 | timeout                                                                     | Unreachable[sent=PERHAPS]                     | did not come in time
        MODIFY     | 81 | server down                                                                 | Unreachable[sent=PERHAPS]                     | connection broke
        CONNECT    | 49 | 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 52e, v4563 | Unreachable[sent=NO]              | wrong password
        CONNECT    | 49 | 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 775, v4563 | Unreachable[sent=NO]              | account is locked
        CONNECT    | 49 | 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 533, v4563 | Unreachable[sent=NO]              | account is disabled
        CONNECT    | 82 | The GSSAPI authentication attempt failed                                    | Unreachable[sent=NO]                          | Kerberos does not let
        MODIFY     | 99 | whatever                                                                    | Lasting[]                                     | would not do it
        """)
    void everyAnswerHasAMeaningAndWords(Doing doing, int code, String diagnostic, String trouble, String words) {
        SystemException explained = ResultCodes.explain(
                doing, code, diagnostic == null ? "" : diagnostic, new IllegalStateException("answer"));

        assertThat(explained.trouble()).hasToString(trouble);
        assertThat(explained.answered()).contains(words).contains("LDAP " + code);
        assertThat(explained.advice()).endsWith(".");
        assertThat(explained.trouble()).isInstanceOf(Trouble.class);
    }
}
