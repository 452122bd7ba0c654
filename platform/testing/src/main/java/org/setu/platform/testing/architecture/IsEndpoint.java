package org.setu.platform.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

/** Methods of resources that answer HTTP requests. */
final class IsEndpoint extends DescribedPredicate<JavaMethod> {

    static final IsEndpoint INSTANCE = new IsEndpoint();

    private IsEndpoint() {
        super("are endpoints");
    }

    @Override
    public boolean test(JavaMethod method) {
        return ArchitectureRules.isEndpoint(method);
    }
}
