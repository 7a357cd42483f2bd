package io.loligo.simulators.winrm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Tells those who may manage the host from all others. */
interface Doorkeeper {
    /**
     * Whether this {@code Authorization} proves who asks.
     *
     * @throws io.loligo.simulators.winrm.soap.WsManFault when it does, but whoever it is may not manage the host
     */
    boolean admits(String authorization);

    /** How to ask instead, as {@code WWW-Authenticate} says it. */
    String challenge();

    static Doorkeeper of(WinRmSettings settings) throws GeneralSecurityException {
        return settings.kerberos().isPresent()
                ? new TicketInspector(settings.kerberos().get())
                : new PasswordKnower(settings.login());
    }

    /** HTTP Basic. */
    record PasswordKnower(WinRmSettings.Login login) implements Doorkeeper {
        @Override
        public boolean admits(String authorization) {
            String pair = login.user() + ":" + login.password();
            String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String challenge() {
            return "Basic realm=\"WSMAN\"";
        }
    }
}
