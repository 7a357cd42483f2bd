package io.loligo.mapper.page;

import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.wording.ConductWords;
import java.util.stream.Collectors;

/**
 * An automation, as the list shows it.
 *
 * @param workflow empty where nobody's consent is asked
 * @param open how many of its requests are open
 */
public record AutomationLine(
        String name, String mode, String triggers, String workflow, String limits, String directory, int open) {

    static AutomationLine of(Automation automation, int open) {
        return new AutomationLine(
                automation.name(),
                ConductWords.of(automation.conduct().autonomy()),
                automation.on().stream().sorted().map(ChangeKind::wireName).collect(Collectors.joining(", ")),
                automation.conduct().workflow().map(Workflow::name).orElse(""),
                String.join(", ", ConductWords.of(automation.conduct().limits())),
                automation.directory().name(),
                open);
    }
}
