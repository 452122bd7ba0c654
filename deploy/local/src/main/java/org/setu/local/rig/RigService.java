package org.setu.local.rig;

/**
 * A service of a rig, or one of its replicas.
 *
 * @param name of the service
 * @param port of its API on loopback
 * @param managementPort of its health and metrics
 */
public record RigService(String name, RigProcess process, int port, int managementPort) {

    /** Where its API is. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
