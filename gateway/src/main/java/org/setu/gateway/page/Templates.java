package org.setu.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;

/** The templates below {@code templates/page}; what they use is checked when they are built. */
@CheckedTemplate(basePath = "page")
final class Templates {

    private Templates() {}

    static native TemplateInstance start(Frame page, Section accounts, String q);

    static native TemplateInstance partner(
            Frame page, Section account, Section quotes, Section contracts);

    static native TemplateInstance account(Frame page, Overview overview);

    static native TemplateInstance stakeholderMap(Frame page, MapPage.Shown shown);

    static native TemplateInstance report(
            Frame page, Part report, List<String> groupings, ReportPage.Asked asked);

    static native TemplateInstance quote(Frame page, Part quote, Set<String> steps);

    static native TemplateInstance deal(Frame page, Part deal, Section quotes, Section contracts);

    static native TemplateInstance lead(Frame page, Part lead);

    static native TemplateInstance contract(Frame page, ContractPage.Shown shown);

    static native TemplateInstance inbox(Frame page, Section entries, String position);

    static native TemplateInstance message(Frame page, String title, String detail, boolean signIn);
}
