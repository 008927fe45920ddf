package io.boussole.plan.parts;

/** What somebody does for a battle. */
public enum AssignmentRole {
    /** Answers for it; one, and only one. */
    DRIVER("driver"),
    /** Does it. */
    EXECUTOR("executors"),
    /** Helps. */
    SUPPORT("support");

    private final String member;

    AssignmentRole(String member) {
        this.member = member;
    }

    /** The member of a battle's assignments that says it. */
    String member() {
        return member;
    }
}
