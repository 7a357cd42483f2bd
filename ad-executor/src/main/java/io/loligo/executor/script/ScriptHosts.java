package io.loligo.executor.script;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The hosts that an operator lists, by name. */
public record ScriptHosts(Map<String, ScriptHost> byName) implements AutoCloseable {
    /** The executor's own host. */
    public static final String LOCAL = "local";

    public ScriptHosts {
        byName = Map.copyOf(byName);
    }

    /** @throws SystemException if it is not listed */
    public ScriptHost named(String name) throws SystemException {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new SystemException(
                        new Trouble.Denied(RefusalCode.NOT_CONFIGURED),
                        "host: one of those that scripts may run on ("
                                + String.join(", ", new TreeMap<>(byName).keySet()) + "), not '" + name + "'",
                        "Name one of them in the policy, or list the host as loligo.scripts.hosts.<name>."));
    }

    @Override
    public void close() {
        byName.values().forEach(ScriptHost::close);
    }
}
