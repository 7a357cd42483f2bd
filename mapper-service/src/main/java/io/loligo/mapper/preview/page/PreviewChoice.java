package io.loligo.mapper.preview.page;

import io.loligo.documents.SourceFile;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.util.Arrays;
import java.util.List;

/**
 * What the page lets choose.
 *
 * @param file whose text stands ready to be changed; empty where none was asked for
 */
public record PreviewChoice(
        List<String> automations,
        List<String> changes,
        List<String> files,
        String automation,
        String file,
        String text) {

    static PreviewChoice of(List<Policy> inForce, List<SourceFile> files, String automation, String file) {
        return new PreviewChoice(
                inForce.stream()
                        .flatMap(policy -> policy.automations().stream())
                        .map(Automation::name)
                        .toList(),
                Arrays.stream(ChangeKind.values()).map(ChangeKind::wireName).toList(),
                files.stream().map(SourceFile::name).toList(),
                automation,
                file,
                files.stream()
                        .filter(one -> one.name().equals(file))
                        .map(SourceFile::text)
                        .findFirst()
                        .orElse(""));
    }
}
