package io.boussole.plan.document;

/** What a document is about; spelled as in the document, after the manner of other declarative files. */
public enum DocumentKind {
    SalesActionPlan
}
