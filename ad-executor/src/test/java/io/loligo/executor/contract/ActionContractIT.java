package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DirectoryKind.class)
class ActionContractIT {
    private final Scene scene;

    ActionContractIT(DirectoryKind kind) throws Exception {
        scene = new Scene(kind);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aNewPersonGetsAnAccountThatCanBeUsed() throws Exception {
        String anchor = random("");
        var outcome = scene.run(anchor, create(scene.unit(), naming("Ann Kowalska", random("ann"), scene.suffix())));
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    }
}
