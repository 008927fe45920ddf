package io.boussole.access;

/** What a caller may do; each role includes those before it. */
public enum Role {
    /** Reads. */
    VIEWER(Name.VIEWER),
    /** Changes plans and works corrective actions. */
    EDITOR(Name.EDITOR),
    /** Connects sources and changes rules. */
    OPERATOR(Name.OPERATOR),
    /** Everything within the tenant. */
    ADMIN(Name.ADMIN);

    private final String roleName;

    Role(String roleName) {
        this.roleName = roleName;
    }

    /** The name in {@code @RolesAllowed} and in the credentials file. */
    public String roleName() {
        return roleName;
    }

    /** Role names as constants, for annotations. */
    public static final class Name {
        public static final String VIEWER = "viewer";
        public static final String EDITOR = "editor";
        public static final String OPERATOR = "operator";
        public static final String ADMIN = "admin";

        private Name() {}
    }
}
