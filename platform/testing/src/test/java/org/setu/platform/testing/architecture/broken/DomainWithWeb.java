package org.setu.platform.testing.architecture.broken;

import jakarta.ws.rs.core.Response;

/** Domain code that answers HTTP. */
class DomainWithWeb {
    Response answer;
}
