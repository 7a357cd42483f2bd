package io.loligo.mapper.preview.page;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Question;
import io.loligo.mapper.preview.http.Asked;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the page's form, as they come; an empty one was left alone. */
public final class PreviewForm {
    @RestForm
    @Nullable
    String automation;

    @RestForm
    @Nullable
    String change;

    @RestForm
    @Nullable
    String people;

    @RestForm
    @Nullable
    String file;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String only;

    @RestForm
    @Nullable
    String attribute;

    /** @throws IllegalArgumentException naming the field and the accepted form */
    Question question() {
        Optional<Set<EmployeeKey>> some = people();
        return new Question(
                documents(),
                given(automation),
                given(change).map(Asked::kind),
                some,
                some.filter(keys -> keys.size() == 1).isPresent());
    }

    /** @throws IllegalArgumentException naming the field and the accepted form */
    Filter filter() {
        return Asked.filter(only, attribute);
    }

    /** Empty for everybody. */
    Optional<Set<EmployeeKey>> people() {
        return given(people)
                .map(text -> Arrays.stream(text.split("[\\s,;]+"))
                        .filter(key -> !key.isEmpty())
                        .map(Asked::key)
                        .collect(Collectors.toSet()));
    }

    private List<SourceFile> documents() {
        return given(text).isEmpty()
                ? List.of()
                : List.of(new SourceFile(
                        given(file).orElse("tried.yaml"), given(text).orElseThrow() + "\n"));
    }

    private static Optional<String> given(@Nullable String field) {
        return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
