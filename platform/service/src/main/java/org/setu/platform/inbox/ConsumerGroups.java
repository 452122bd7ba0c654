package org.setu.platform.inbox;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every channel a consumer group of its own, {@code <service>.<channel>}: the connector's
 * default, one group per service, would divide a topic between two channels that both read it.
 */
public class ConsumerGroups implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final Pattern GROUP =
            Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.group\\.id");

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue declared = context.proceed(name);
        if (declared != null || !name.endsWith(".group.id")) {
            return declared;
        }
        Matcher matcher = GROUP.matcher(name);
        ConfigValue service = context.proceed("quarkus.application.name");
        if (!matcher.matches() || service == null) {
            return null;
        }
        return ConfigValue.builder()
                .withName(name)
                .withValue(service.getValue() + "." + matcher.group(1))
                .withConfigSourceName(ConsumerGroups.class.getName())
                .build();
    }
}
