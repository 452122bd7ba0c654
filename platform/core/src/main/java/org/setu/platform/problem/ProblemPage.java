package org.setu.platform.problem;

/** The documentation of all problem types, generated from the one list. */
public final class ProblemPage {

    private ProblemPage() {}

    /** The page as Markdown; {@code docs/problems.md} is exactly this text. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(4096);
        page.append("# Problems\n\n")
                .append("Every refusal is `application/problem+json` (RFC 9457). ")
                .append("Its `type` is one of these.\n\n")
                .append("| Type | Status | Title | What it means and how to go on |\n")
                .append("|---|---|---|---|\n");
        for (ProblemType type : ProblemType.values()) {
            page.append("| `")
                    .append(type.uri())
                    .append("` | ")
                    .append(type.status())
                    .append(" | ")
                    .append(type.title())
                    .append(" | ")
                    .append(type.explanation())
                    .append(" |\n");
        }
        return page.toString();
    }
}
