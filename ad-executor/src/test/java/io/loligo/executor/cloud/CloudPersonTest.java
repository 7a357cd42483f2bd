package io.loligo.executor.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudPersonTest {
    private static final ObjectIdentity ANN =
            new ObjectIdentity("6f9619ff-8b86-d011-b42d-00cf4fc964ff", Dn.of("CN=Ann,DC=corp,DC=example,DC=com"));

    @Test
    void anAccountIsKnownByTheBytesOfItsGuidAsTheDirectoryKeepsThem() {
        CloudPerson ann = CloudPerson.of(Entry.of(ANN, Map.of("userPrincipalName", List.of("ann@corp.example.com"))));

        assertThat(ann)
                .isEqualTo(new CloudPerson(List.of("/xmWb4aLEdC0LQDPT8lk/w=="), Optional.of("ann@corp.example.com")));
    }

    @Test
    void anAccountThatMovedBetweenForestsIsKnownByItsConsistencyGuidFirst() {
        CloudPerson ann =
                CloudPerson.of(Entry.of(ANN, Map.of("ms-ds-consistencyguid", List.of("AAECAwQFBgcICQoLDA0ODw=="))));

        assertThat(ann.immutableIds()).containsExactly("AAECAwQFBgcICQoLDA0ODw==", "/xmWb4aLEdC0LQDPT8lk/w==");
    }
}
