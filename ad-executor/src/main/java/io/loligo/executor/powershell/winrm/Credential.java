package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What tells the host who asks. */
interface Credential {

    /** The value of the request's {@code Authorization} header. */
    String header() throws SystemException;

    /** The host did not take it: whatever is kept is to be got anew. */
    default void forget() {}

    static Credential of(WinRmSettings settings) {
        return switch (settings.login()) {
            case WinRmSettings.Login.Basic(String name, String password) -> {
                String header = "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
                yield () -> header;
            }
            case WinRmSettings.Login.Kerberos kerberos ->
                new Kerberos(kerberos, settings.endpoint().getHost());
        };
    }
}
