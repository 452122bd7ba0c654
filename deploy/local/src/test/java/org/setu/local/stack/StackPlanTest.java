package org.setu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.setu.local.process.StartFailure;
import org.setu.local.service.ServiceDefinition;

class StackPlanTest {

    @TempDir Path directory;

    @Test
    void namesWhatAComponentNeedsBeforeIt() {
        List<String> seen = new ArrayList<>();
        for (Component component : plan().all()) {
            assertThat(seen).containsAll(component.needs());
            seen.add(component.name());
        }
        assertThat(seen)
                .contains(
                        "postgres", "kafka", "keycloak", "realm", "mail", "migration deal", "deal");
    }

    @Test
    void startsWhatOneAsksForWithAllItNeeds() {
        assertThat(plan().only(List.of("deal")))
                .extracting(Component::name)
                .containsExactly("postgres", "kafka", "migration deal", "deal");
    }

    @Test
    void saysWhichComponentsThereAre() {
        assertThatThrownBy(() -> plan().only(List.of("oracle")))
                .hasMessageContaining("No such component: oracle")
                .hasMessageContaining("postgres, kafka");
    }

    @Test
    void namesTheModuleThatIsNotBuilt() {
        Component migration = plan().only(List.of("migration deal")).getLast();

        assertThatThrownBy(() -> ((Component.Task) migration).work().run(_ -> {}))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Module deal-service is not built");
    }

    private StackPlan plan() {
        List<ServiceDefinition> services =
                List.of(
                        new ServiceDefinition(
                                "deal", "deal-service", 8082, 9082, "deal", "64m", null));
        return new StackPlan(new Checkout(directory), Ports.of(services, Map.of()), services);
    }
}
