package org.setu.gateway.exchange;

import java.util.List;

/**
 * What the exchanges of one event loop share.
 *
 * @param https whether callers come by HTTPS although this server does not speak it itself
 * @param telemetry whether OpenTelemetry traces requests
 */
public record ExchangeContext(
        Deadlines deadlines,
        ClosingConnections closing,
        ProblemWriter problems,
        List<ExchangeObserver> observers,
        boolean https,
        boolean telemetry) {}
