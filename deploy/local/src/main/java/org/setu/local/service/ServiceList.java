package org.setu.local.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the list of services. */
public final class ServiceList {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ServiceList() {}

    /**
     * The services in the order of the file.
     *
     * @throws IllegalArgumentException if the file is malformed
     */
    public static List<ServiceDefinition> read(Path file) {
        try {
            return YAML.readValue(
                    Files.readString(file), new TypeReference<List<ServiceDefinition>>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
