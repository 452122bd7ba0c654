package org.setu.client;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down what Hibernate asks the database while somebody listens. */
@PersistenceUnitExtension
@ApplicationScoped
class AskedOfDatabase implements StatementInspector {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    @Override
    public String inspect(String sql) {
        if (listening) {
            statements.add(sql);
        }
        return sql;
    }

    /** The questions that are asked in the meantime. */
    List<String> during(Runnable work) {
        statements.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return statements.stream().filter(sql -> sql.startsWith("select")).toList();
    }
}
