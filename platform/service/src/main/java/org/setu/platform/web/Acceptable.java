package org.setu.platform.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses who accepts no JSON. Without {@code @Produces} the framework would take any type that the
 * caller names, and write the text form of a Java object.
 */
class Acceptable {

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null
                || method.isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class)) {
            return;
        }
        boolean takesJson =
                request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
        if (!takesJson) {
            throw new NotAcceptableException();
        }
    }
}
