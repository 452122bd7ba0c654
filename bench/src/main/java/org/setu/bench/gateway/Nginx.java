package org.setu.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.setu.bench.SkippedException;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.FreePorts;
import org.setu.local.process.StopSignal;

/** An nginx of its own, unprivileged, on loopback. */
public final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final ChildProcess process;
    private final int port;

    private Nginx(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** One that answers everything by itself: what stands behind the gateways. */
    public static Nginx upstream(Path directory) throws IOException {
        String json = "{\\\"items\\\":[\\\"" + "x".repeat(1000) + "\\\"]}";
        return start(
                directory,
                "access_log off;",
                """
                location / { default_type application/json; return 200 "%s"; }
                """
                        .formatted(json));
    }

    /** One that passes everything on over kept connections and writes an access log. */
    public static Nginx proxy(Path directory, int upstream) throws IOException {
        return start(
                directory,
                """
                access_log %s/access.log;
                upstream service { server 127.0.0.1:%d; keepalive 64; }
                """
                        .formatted(directory, upstream),
                """
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_set_header X-Forwarded-Host $host;
                  proxy_set_header X-Request-Id $request_id;
                }
                """);
    }

    private static Nginx start(Path directory, String http, String server) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new SkippedException("there is no nginx; apt install nginx-light brings it");
        }
        Files.createDirectories(directory);
        int port = FreePorts.find();
        Path configuration =
                Files.writeString(
                        directory.resolve("nginx.conf"),
                        """
                        daemon off;
                        worker_processes 2;
                        pid %1$s/nginx.pid;
                        error_log %1$s/error.log;
                        events { worker_connections 1024; }
                        http {
                          client_body_temp_path %1$s/body;
                          proxy_temp_path %1$s/proxy;
                          fastcgi_temp_path %1$s/fastcgi;
                          uwsgi_temp_path %1$s/uwsgi;
                          scgi_temp_path %1$s/scgi;
                          keepalive_requests 1000000;
                          %2$s
                          server {
                            listen 127.0.0.1:%3$d;
                            %4$s
                          }
                        }
                        """
                                .formatted(directory, http, port, server));
        ChildProcess process =
                ChildProcess.start(
                        "nginx",
                        directory,
                        List.of(
                                PROGRAM.toString(),
                                "-p",
                                directory.toString(),
                                "-c",
                                configuration.toString()),
                        Map.of(),
                        directory.resolve("nginx.log"),
                        StopSignal.TERMINATE);
        process.awaitReady(Duration.ofSeconds(10), () -> FreePorts.answers(port));
        return new Nginx(process, port);
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }
}
