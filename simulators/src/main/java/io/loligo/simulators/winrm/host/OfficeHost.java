package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An Exchange server, a Skype for Business server and a file server in one, as far as Loligo's scripts look. */
public final class OfficeHost implements ScriptedHost {
    private final Mailboxes mailboxes = new Mailboxes();
    private final SkypeUsers skype = new SkypeUsers();
    private final Folders folders = new Folders();
    private final Map<String, Function<ScriptCall, ObjectNode>> scripts = new LinkedHashMap<>();

    public OfficeHost() {
        scripts.put("get-mailbox", mailboxes::get);
        scripts.put("enable-mailbox", mailboxes::enable);
        scripts.put("disable-mailbox", mailboxes::disable);
        scripts.put("connect-mailbox", mailboxes::connect);
        scripts.put("set-mailbox", mailboxes::set);
        scripts.put("get-auto-reply", mailboxes::autoReply);
        scripts.put("set-auto-reply", mailboxes::setAutoReply);
        scripts.put("get-user-photo", mailboxes::photo);
        scripts.put("set-user-photo", mailboxes::setPhoto);
        scripts.put("get-cs-user", skype::get);
        scripts.put("enable-cs-user", skype::enable);
        scripts.put("disable-cs-user", skype::disable);
        scripts.put("get-folder", folders::get);
        scripts.put("create-folder", folders::create);
        scripts.put("copy-folder", folders::copy);
        scripts.put("move-folder", folders::move);
        scripts.put("remove-folder", folders::remove);
    }

    /** The names of all scripts that it knows. */
    public Set<String> scripts() {
        return new TreeSet<>(scripts.keySet());
    }

    @Override
    public Optional<JsonNode> run(ScriptCall call) {
        return Optional.ofNullable(scripts.get(call.name())).map(script -> script.apply(call));
    }

    @Override
    public JsonNode state() {
        ObjectNode state = ContractsJson.mapper().createObjectNode();
        state.set("mailboxes", mailboxes.state());
        state.set("skypeUsers", skype.state());
        state.set("folders", folders.state());
        return state;
    }

    /** Somebody's mailbox, on which a court has put its hand. */
    public void hold(String identity) {
        mailboxes.hold(identity);
    }

    /** A folder with something in it. */
    public void addFolder(String path, String owner, int files, long bytes) {
        folders.put(path, owner, files, bytes);
    }

    /** Somebody who can use Skype. */
    public void addSkypeUser(String identity, String sipAddress, String voicePolicy) {
        skype.put(identity, sipAddress, voicePolicy);
    }
}
