package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.ContractsJson;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Commands as they are posted: one JSON object on each line. */
final class CommandLines {
    static final int MOST = 10_000;

    private CommandLines() {}

    static List<ActionCommand> read(String body) {
        List<ActionCommand> commands = new ArrayList<>();
        int number = 0;
        for (String line : body.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                commands.add(command(line, number));
            }
        }
        if (commands.isEmpty()) {
            throw refused("the body: at least one command, one JSON object on each line");
        }
        if (commands.size() > MOST) {
            throw refused("the body: at most " + MOST + " commands, not " + commands.size());
        }
        return commands;
    }

    private static ActionCommand command(String line, int number) {
        try {
            return ContractsJson.mapper().readValue(line, ActionCommand.class);
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw refused("line " + number + ": a command as in the schema io.loligo.action.command.v1, not this: "
                    + malformed.getOriginalMessage());
        }
    }

    private static BadRequestException refused(String what) {
        return new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(what + "\n")
                .build());
    }
}
