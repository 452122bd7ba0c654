package org.setu.local.stack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Keeps the state of all components and writes it down at every change. */
final class StatusBoard {

    private final Path run;
    private final Map<String, Integer> ports;
    private final Instant started = Instant.now();
    private final Map<String, ComponentStatus> components = new LinkedHashMap<>();
    private StackPhase phase = StackPhase.STARTING;
    private String failure = "";
    private List<String> training = List.of();

    StatusBoard(Checkout checkout, Ports ports, List<Component> plan) {
        this.run = checkout.run();
        this.ports = ports.byName();
        for (Component component : plan) {
            Integer port = component instanceof Component.Server server ? server.port() : null;
            String log = checkout.root().relativize(checkout.log(component.name())).toString();
            components.put(component.name(), ComponentStatus.waiting(component.name(), port, log));
        }
        write();
    }

    synchronized void phase(StackPhase next) {
        phase = next;
        write();
    }

    synchronized void failed(String reason) {
        phase = StackPhase.FAILED;
        failure = reason;
        write();
    }

    synchronized void training(List<String> left) {
        training = left;
        write();
    }

    synchronized ComponentStatus change(String name, UnaryOperator<ComponentStatus> change) {
        ComponentStatus changed = change.apply(get(name));
        if (!changed.equals(components.put(name, changed))) {
            write();
        }
        return changed;
    }

    synchronized ComponentStatus get(String name) {
        ComponentStatus status = components.get(name);
        if (status == null) {
            throw new IllegalArgumentException("No such component: " + name);
        }
        return status;
    }

    private void write() {
        new StackStatus(
                        ProcessHandle.current().pid(),
                        phase,
                        started,
                        failure,
                        ports,
                        training,
                        new ArrayList<>(components.values()))
                .write(run);
    }
}
