package org.setu.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;
import org.setu.platform.problem.ProblemPage;
import org.setu.platform.problem.ProblemType;

/** The pages that a problem's {@code type} leads to, as Markdown. Public, and made once. */
public final class ProblemDocs {

    public static final String PREFIX = "/problems";

    private final Map<String, Buffer> pages = new HashMap<>();

    public ProblemDocs() {
        pages.put(PREFIX, Buffer.buffer(ProblemPage.markdown()));
        for (ProblemType type : ProblemType.values()) {
            pages.put(type.uri(), Buffer.buffer(page(type)));
        }
    }

    /** Whether the path is one of a page. */
    public boolean covers(String path) {
        return pages.containsKey(path);
    }

    /** Answers with the page of this path. */
    public void answer(Exchange exchange, String path) {
        @Nullable Buffer page = pages.get(path);
        if (page == null) {
            exchange.refuse(ProblemType.NOT_FOUND, null);
            return;
        }
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/markdown; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        exchange.answer(200, page);
    }

    private static String page(ProblemType type) {
        return "# "
                + type.title()
                + "\n\n"
                + "`"
                + type.uri()
                + "`, status "
                + type.status()
                + "\n\n"
                + type.explanation()
                + "\n";
    }
}
