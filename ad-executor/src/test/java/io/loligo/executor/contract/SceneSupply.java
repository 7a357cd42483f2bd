package io.loligo.executor.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a {@link Scene} for each test and closes it after. */
final class SceneSupply implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Arrays.stream(DirectoryKind.values()).map(OnOne::new);
    }

    private record OnOne(DirectoryKind kind) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Scenes(kind));
        }
    }

    private record Scenes(DirectoryKind kind) implements ParameterResolver {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Scene.class;
        }

        @Override
        public Scene resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(Namespace.create(SceneSupply.class))
                    .computeIfAbsent(Scene.class, unused -> open(), Scene.class);
        }

        private Scene open() {
            try {
                return new Scene(kind);
            } catch (Exception unusable) {
                throw new ParameterResolutionException("no scene on " + kind, unusable);
            }
        }
    }
}
