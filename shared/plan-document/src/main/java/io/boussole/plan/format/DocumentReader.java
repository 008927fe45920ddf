package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads plan documents, with bounded cost whatever they contain. */
public final class DocumentReader {
    static final Shape PLAN = RecordShape.of(PlanDocument.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final DocumentLimits limits;

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads one document.
     *
     * @throws ProblemException when the text is too large, cannot be parsed, or has members that a plan does not have; with every
     *     fault found
     */
    public ReadDocument read(byte[] document, DocumentFormat format) {
        if (document.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        Faults faults = new Faults(limits.faults());
        String text = decoded(document, faults);
        TreeNodes nodes = new TreeNodes(limits, faults);
        JsonNode tree = format == DocumentFormat.JSON
                ? JsonTree.read(text, nodes, faults)
                : YamlTree.read(text, limits, nodes, faults);
        return read(tree, faults);
    }

    /** Reads a document that was kept as JSON, however much its text grew by that. */
    public static ReadDocument readKept(String json) {
        DocumentLimits none = new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        Faults faults = new Faults(none.faults());
        return read(JsonTree.read(json, new TreeNodes(none, faults), faults), faults);
    }

    /**
     * Reads a tree that came about by changing the tree of a document.
     *
     * @throws ProblemException 422 with every fault, when the tree is not that of a plan
     */
    public static ReadDocument readTree(JsonNode tree) {
        return read(tree, new Faults(DocumentLimits.DEFAULT.faults()));
    }

    /** The refusal of a document with more bytes than {@code limits} allow. */
    public static ProblemException tooLarge(DocumentLimits limits) {
        return ProblemException.of(
                CommonProblem.TOO_LARGE,
                new Text(
                        "A document has at most " + limits.bytes() + " bytes",
                        "Un document compte au plus " + limits.bytes() + " octets"));
    }

    private static ReadDocument read(JsonNode tree, Faults faults) {
        Object plan = PLAN.read(tree, Pointer.ROOT, faults);
        if (tree.isNull()) {
            faults.add(Pointer.ROOT, "EMPTY_DOCUMENT", "The document is empty", "Le document est vide");
        }
        faults.refuseIfAny();
        return new ReadDocument(tree, (PlanDocument) Objects.requireNonNull(plan));
    }

    private static String decoded(byte[] document, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw faults.last(
                    CommonProblem.MALFORMED_REQUEST,
                    Pointer.ROOT,
                    "UNREADABLE",
                    "The text is not UTF-8",
                    "Le texte n'est pas en UTF-8");
        }
    }
}
