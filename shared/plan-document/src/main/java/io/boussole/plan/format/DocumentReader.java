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
        return read(document, format, Places.none());
    }

    /** Reads one document as {@link #read(byte[], DocumentFormat)} does, and tells {@code places} where its values stand. */
    public ReadDocument read(byte[] document, DocumentFormat format, Places places) {
        Faults faults = new Faults(limits.faults());
        return read(tree(document, format, places, faults), faults);
    }

    /**
     * Reads one part of a document on its own; the pointers of its faults begin at the part.
     *
     * @throws ProblemException as for a whole document
     */
    public JsonNode read(byte[] part, DocumentFormat format, PartForm form) {
        Faults faults = new Faults(limits.faults());
        JsonNode tree = tree(part, format, Places.none(), faults);
        read(tree, form.shape(), faults);
        return tree;
    }

    /** Reads a document that was kept as JSON, however much its text grew by that. */
    public static ReadDocument readKept(String json) {
        DocumentLimits none = new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        Faults faults = new Faults(none.faults());
        return read(JsonTree.read(json, new TreeNodes(none, faults, Places.none()), faults), faults);
    }

    /**
     * Reads a tree that came about by changing the tree of a document.
     *
     * @throws ProblemException 400 with every fault, when the tree is not that of a plan
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

    private JsonNode tree(byte[] document, DocumentFormat format, Places places, Faults faults) {
        if (document.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        String text = decoded(document, faults);
        TreeNodes nodes = new TreeNodes(limits, faults, places);
        return format == DocumentFormat.JSON
                ? JsonTree.read(text, nodes, faults)
                : YamlTree.read(text, limits, nodes, faults);
    }

    private static ReadDocument read(JsonNode tree, Faults faults) {
        return new ReadDocument(tree, (PlanDocument) read(tree, PLAN, faults));
    }

    private static Object read(JsonNode tree, Shape shape, Faults faults) {
        Object read = shape.read(tree, Pointer.ROOT, faults);
        if (tree.isNull()) {
            faults.add(Pointer.ROOT, "EMPTY_DOCUMENT", "The document is empty", "Le document est vide");
        }
        faults.refuseIfAny();
        return Objects.requireNonNull(read);
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
