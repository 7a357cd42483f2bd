package io.loligo.executor.mailbox.powershell;

import io.loligo.executor.powershell.Script;

/** The scripts, each in its file; all are checked when the first is used. */
final class ExchangeScripts {
    static final Script GET_MAILBOX = exchange("get-mailbox");
    static final Script ENABLE_MAILBOX = exchange("enable-mailbox");
    static final Script DISABLE_MAILBOX = exchange("disable-mailbox");
    static final Script CONNECT_MAILBOX = exchange("connect-mailbox");
    static final Script SET_MAILBOX = exchange("set-mailbox");
    static final Script GET_AUTO_REPLY = exchange("get-auto-reply");
    static final Script SET_AUTO_REPLY = exchange("set-auto-reply");
    static final Script GET_PHOTO = exchange("get-user-photo");
    static final Script SET_PHOTO = exchange("set-user-photo");
    static final Script GET_SKYPE_USER = skype("get-cs-user");
    static final Script DISABLE_SKYPE_USER = skype("disable-cs-user");

    private ExchangeScripts() {}

    private static Script exchange(String name) {
        return Script.shipped(ExchangeScripts.class, name, "exchange.ps1");
    }

    private static Script skype(String name) {
        return Script.shipped(ExchangeScripts.class, name, "skype.ps1");
    }
}
