package io.loligo.executor;

import io.loligo.executor.script.ScriptHost;
import io.loligo.executor.script.ScriptHosts;
import io.loligo.executor.script.local.LocalScripts;
import io.loligo.executor.script.remote.RemoteScripts;
import java.util.TreeMap;

/** Turns the configuration of the hosts that scripts run on into them, or says which key is wrong and what is accepted. */
final class ScriptsSettings {
    /** Two outputs as JSON, of which every character may be escaped, and what is around them. */
    private static final int BYTES_FOR_EACH = 2 * 6;

    private static final int BYTES_AROUND = 16_384;

    private ScriptsSettings() {}

    static ScriptHosts hosts(ScriptsConfig config) {
        var hosts = new TreeMap<String, ScriptHost>();
        config.hosts().forEach((name, host) -> {
            String key = "loligo.scripts.hosts." + name + ".";
            if (name.equals(ScriptHosts.LOCAL)) {
                throw new IllegalArgumentException(
                        key + "endpoint: another name than 'local', which is the executor's own host");
            }
            int outputBytes = Math.addExact(Math.multiplyExact(BYTES_FOR_EACH, config.outputLimit()), BYTES_AROUND);
            hosts.put(
                    name,
                    new RemoteScripts(
                            name,
                            WinRmHost.open(key, "endpoint", host.endpoint(), host, outputBytes, ""),
                            config.outputLimit()));
        });
        hosts.put(ScriptHosts.LOCAL, new LocalScripts(config.outputLimit()));
        return new ScriptHosts(hosts);
    }
}
