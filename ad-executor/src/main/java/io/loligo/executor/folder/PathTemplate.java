package io.loligo.executor.folder;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with attributes in braces, such as {@code \\fs1\home\{sAMAccountName}}. A brace that is meant is written twice. A value
 * fills one part of the path and no more: it is checked as a name before it is put in.
 */
public record PathTemplate(String text) {
    private static final Pattern PART = Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z][A-Za-z0-9-]*)\\}|[{}]");

    /** The template that stands for just this path. */
    public static PathTemplate literally(UncPath path) {
        return new PathTemplate(path.toString().replace("{", "{{").replace("}", "}}"));
    }

    /** The attributes that it asks for. */
    public List<String> attributes() {
        return PART.matcher(text)
                .results()
                .filter(part -> part.group(1) != null)
                .map(part -> part.group(1))
                .toList();
    }

    /**
     * The path for somebody.
     *
     * @param values those of an attribute
     * @throws IllegalArgumentException if a value is missing or no name for a file, or the whole is no path; the message says which
     */
    public UncPath fill(Function<String, List<String>> values) {
        Matcher matcher = PART.matcher(text);
        String filled = matcher.replaceAll(part -> Matcher.quoteReplacement(fill(part, values)));
        return UncPath.of(filled);
    }

    private String fill(MatchResult part, Function<String, List<String>> values) {
        String attribute = part.group(1);
        if (attribute == null) {
            return switch (part.group()) {
                case "{{" -> "{";
                case "}}" -> "}";
                default ->
                    throw new IllegalArgumentException("a path with attributes in braces, such as {sAMAccountName}, and"
                            + " other braces written twice, not '" + text + "'");
            };
        }
        String value = values.apply(attribute).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "an attribute that the account has, not {" + attribute + "}, which is empty"));
        FileName.wrong(value).ifPresent(wrong -> {
            throw new IllegalArgumentException("an attribute that can be part of a path, not {" + attribute
                    + "}, whose value '" + value + "' " + wrong);
        });
        return value;
    }
}
