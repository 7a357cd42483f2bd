package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Folders on shares: who owns them, how much is in them. */
final class Folders {
    private final Shelf folders = new Shelf();

    ObjectNode get(ScriptCall call) {
        return folders.find(call.text("path")).orElseGet(() -> Shelf.object().put("exists", false));
    }

    ObjectNode create(ScriptCall call) {
        String path = call.text("path");
        free(path);
        return put(path, call.text("owner"), 0, 0);
    }

    ObjectNode copy(ScriptCall call) {
        ObjectNode source = existing(call.text("from"));
        String to = call.text("to");
        free(to);
        return folders.put(to, source.deepCopy().put("path", to));
    }

    ObjectNode move(ScriptCall call) {
        ObjectNode copied = copy(call);
        folders.remove(call.text("from"));
        return copied;
    }

    ObjectNode remove(ScriptCall call) {
        existing(call.text("path"));
        folders.remove(call.text("path"));
        return Shelf.object().put("exists", false);
    }

    ObjectNode put(String path, String owner, int files, long bytes) {
        return folders.put(
                path,
                Shelf.object()
                        .put("exists", true)
                        .put("path", path)
                        .put("owner", owner)
                        .put("files", files)
                        .put("bytes", bytes));
    }

    JsonNode state() {
        return folders.state();
    }

    private ObjectNode existing(String path) {
        return folders.find(path)
                .orElseThrow(() -> new ScriptFailure(
                        "Cannot find path '" + path + "' because it does not exist.",
                        "ObjectNotFound: (" + path + ":String) [Get-Item], ItemNotFoundException",
                        "PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand"));
    }

    private void free(String path) {
        if (folders.find(path).isPresent()) {
            throw new ScriptFailure(
                    "An item with the specified name " + path + " already exists.",
                    "ResourceExists: (" + path + ":String) [New-Item], IOException",
                    "DirectoryExist,Microsoft.PowerShell.Commands.NewItemCommand");
        }
    }
}
