package io.loligo.contracts.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of the records and of their components says, as plain text. */
final class RecordWords {
    private final Map<String, String> words = new HashMap<>();

    private RecordWords() {}

    static RecordWords ofMainSources() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> paths = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            var words = new RecordWords();
            for (CompilationUnitTree unit : task.parse()) {
                words.read(unit, DocTrees.instance(task));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sources under src/main/java", unreadable);
        }
    }

    @Nullable
    String of(Class<?> type) {
        return words.get(type.getName().replace('$', '.'));
    }

    @Nullable
    String of(Class<?> type, String component) {
        return words.get(type.getName().replace('$', '.') + "#" + component);
    }

    private void read(CompilationUnitTree unit, DocTrees documents) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String around) {
                String name = around + "." + type.getSimpleName();
                DocCommentTree comment = documents.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    words.put(name, text(comment.getFullBody()));
                    for (DocTree tag : comment.getBlockTags()) {
                        if (tag instanceof ParamTree component) {
                            words.put(name + "#" + component.getName(), text(component.getDescription()));
                        }
                    }
                }
                return super.visitClass(type, name);
            }
        }.scan(unit, unit.getPackageName().toString());
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case TextTree text -> text.getBody();
                    case LiteralTree literal -> literal.getBody().getBody();
                    case LinkTree link -> link.getReference().getSignature().replace("#", ".");
                    default -> part.toString();
                })
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
