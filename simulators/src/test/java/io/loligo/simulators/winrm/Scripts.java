package io.loligo.simulators.winrm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Command lines as Loligo's executor makes them. */
final class Scripts {
    private Scripts() {}

    /** A script that waits for its JSON on standard input. */
    static String line(String name) {
        return encoded("# loligo-script: " + name + " 1\n$request = [Console]::In.ReadToEnd() | ConvertFrom-Json\n");
    }

    /** A script that carries its JSON. */
    static String line(String name, String json) {
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return encoded("# loligo-script: " + name + " 1\n$LoligoInput = '" + base64 + "'\n");
    }

    private static String encoded(String script) {
        return "powershell.exe -NoProfile -NonInteractive -EncodedCommand "
                + Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
    }
}
