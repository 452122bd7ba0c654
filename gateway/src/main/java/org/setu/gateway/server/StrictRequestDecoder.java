package org.setu.gateway.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import org.setu.gateway.exchange.Deadline;

/**
 * The decoder of Vert.x, made stricter where Netty is lenient: a request with both Content-Length
 * and Transfer-Encoding is refused instead of mended, because the next hop may mend it differently
 * (request smuggling); and the head of a request must arrive in time, however slowly it drips.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private final Deadline head;
    private final long headNanos;
    private boolean expectingHead = true;

    StrictRequestDecoder(HttpServerOptions options, Deadline head, long headNanos) {
        super(options);
        this.head = head;
        this.headNanos = headNanos;
        head.in(headNanos);
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        if (!initialLine[2].equals("HTTP/1.1") && !initialLine[2].equals("HTTP/1.0")) {
            throw new IllegalArgumentException("unknown version");
        }
        return super.createMessage(initialLine);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length with Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
            throws Exception {
        if (expectingHead && !head.isSet() && in.isReadable()) {
            head.in(headNanos);
        }
        int before = out.size();
        super.decode(context, in, out);
        for (int i = before; i < out.size(); i++) {
            Object part = out.get(i);
            if (part instanceof HttpRequest) {
                expectingHead = false;
                head.clear();
            }
            if (part instanceof LastHttpContent) {
                expectingHead = true;
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        head.clear();
        super.channelInactive(context);
    }
}
